import { getLaunch, insertLaunch, lockDraft, type LaunchRow } from '@wor/database';
import {
  can,
  DomainError,
  engineOf,
  type Actor,
  type DraftField,
  type LaunchClaims,
  type Origin,
} from '@wor/domain';
import { hashOf, newToken } from '@wor/platform';
import { keepDraft } from '../draft/keep-draft.js';
import type { Home } from '../home.js';
import { PersonCipher } from '../person-cipher.js';
import type { LaunchingPractice } from './sources/define-source.js';
import { launchSources } from './sources/index.js';

/** What a GP's system posted, by way of the web server. */
export interface LaunchGiven {
  readonly source: string;
  readonly token: string;
  readonly origin: Origin;
}

/** Referrals that begin in a GP's system: received before anybody is known, opened by a referrer. */
export class LaunchService {
  constructor(private readonly home: Home) {}

  /**
   * Keeps what a system gave for ten minutes, for the referrers of its practice.
   * @returns the token under which it is opened; only its hash is stored
   * @throws DomainError `launch.…`, each with its row in the audit trail and nothing else written
   */
  async receive({ source, token, origin }: LaunchGiven): Promise<string> {
    const found = launchSources.find(({ name }) => name === source);
    const { practice, said } = (await found?.judge(this.home, token)) ?? {
      said: new DomainError('launch.invalid'),
    };
    const actor = practice && systemOf(practice, origin);
    return this.home.database.transaction(actor, async (tx) => {
      const isRefused = said instanceof DomainError;
      const detail = {
        source: found?.name ?? 'unknown',
        ...(isRefused ? { code: said.code } : {}),
      };
      tx.note({
        event: 'launch.receive',
        action: 'C',
        object: { kind: 'system', id: 'his-launch', detail },
      });
      if (isRefused) throw said;
      if (actor === undefined) throw new DomainError('launch.invalid');
      const opening = newToken();
      await insertLaunch(tx, { ...this.sealed(actor, said), source, tokenHash: hashOf(opening) });
      return opening;
    });
  }

  /**
   * Makes a draft of what was given, for this referrer; the same draft when it is opened again.
   * @returns the draft's id
   * @throws DomainError `not_found` for the launch of another practice, `launch.expired` after ten
   *   minutes, `draft.sent` when its form was sent
   */
  open(actor: Actor, token: string): Promise<string> {
    const { home } = this;
    return home.database.transaction(actor, async (tx) => {
      tx.note({
        event: 'launch.open',
        action: 'R',
        object: { kind: 'system', id: 'his-launch' },
      });
      if (!can(actor, 'draft.keep')) throw new DomainError('permission.refused');
      const row = await getLaunch(tx, hashOf(token));
      if (row.isOver) throw new DomainError('launch.expired');
      const key = `launch-${row.id}`;
      const known = await lockDraft(tx, hashOf(key));
      if (known !== undefined) return known.id;
      const request = { key, fields: this.fieldsOf(row) };
      return (await keepDraft(tx, { home, actor, request })).id;
    });
  }

  private sealed({ organisationId }: Actor, { jti, fields }: LaunchClaims) {
    const { key, cipher } = PersonCipher.create(this.home.keys, organisationId);
    const body = cipher.sealJson(placeOf(key.id), { fields });
    return { ...key, body, jtiHash: hashOf(jti) };
  }

  private fieldsOf(row: LaunchRow): readonly DraftField[] {
    const opened = PersonCipher.open(this.home.keys, row).openJson(placeOf(row.id), row.body);
    return (opened as { readonly fields: readonly DraftField[] }).fields;
  }
}

function systemOf({ organisationId, regionId }: LaunchingPractice, origin: Origin): Actor {
  return { ...engineOf(organisationId, regionId), origin };
}

function placeOf(id: string) {
  return { table: 'launch', column: 'body', row: id };
}
