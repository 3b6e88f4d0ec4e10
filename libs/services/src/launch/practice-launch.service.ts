import { keepPracticeLaunchKey, listPracticeLaunchers, type PracticeLauncher } from '@wor/database';
import { DomainError, launchSeconds, practicePatients } from '@wor/domain';
import { newId, practiceSigningKey, signLaunchToken } from '@wor/platform';
import { audienceOf, type Home } from '../home.js';

export interface PracticeLaunches {
  readonly practices: readonly { readonly id: string; readonly name: string }[];
  readonly patients: readonly { readonly code: string; readonly name: string }[];
}

export interface PracticeLaunchRequest {
  /** The practice's id. */
  readonly practice: string;
  readonly patient: string;
}

/**
 * The made-up GP system of the practice region: it signs real launches of invented patients, so
 * that people can try them. Elsewhere it does not exist.
 */
export class PracticeLaunchService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `not_found` outside the practice region */
  async offer(): Promise<PracticeLaunches> {
    const practices = await this.launchers();
    return {
      practices: practices.map(({ organisationId: id, name }) => ({ id, name })),
      patients: practicePatients.map(({ code, person }) => ({ code, name: person.name ?? code })),
    };
  }

  /** @throws DomainError `not_found` for what was not offered, or where a real system is registered */
  async sign({ practice: organisationId, patient }: PracticeLaunchRequest): Promise<string> {
    const practices = await this.launchers();
    const practice = practices.find((each) => each.organisationId === organisationId);
    const chosen = practicePatients.find(({ code }) => code === patient);
    if (practice === undefined || chosen === undefined) throw new DomainError('not_found');
    const key = practiceSigningKey(this.home.keys.practiceRoot(organisationId), organisationId);
    const issuer = `https://oefen-his.example/${organisationId}`;
    const isKept = await this.home.database.transaction(undefined, (tx) =>
      keepPracticeLaunchKey(tx, organisationId, { issuer, jwks: { keys: [key.public] } }),
    );
    if (!isKept) throw new DomainError('not_found');
    const iat = Math.floor(practice.now.getTime() / 1000);
    const { person, icpc } = chosen;
    const claims = { iss: issuer, aud: audienceOf(this.home), iat, exp: iat + launchSeconds };
    return signLaunchToken(key, { ...claims, jti: newId(), person, icpc });
  }

  private async launchers(): Promise<readonly PracticeLauncher[]> {
    const practices = await this.home.database.transaction(undefined, listPracticeLaunchers);
    if (practices.length === 0) throw new DomainError('not_found');
    return practices;
  }
}
