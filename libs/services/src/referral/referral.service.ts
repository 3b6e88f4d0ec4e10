import {
  findDefaultTeamId,
  getRegionSettings,
  listTeams,
  type ReferralRow,
  type TeamRow,
} from '@wor/database';
import {
  arrangementsSetting,
  can,
  choosable,
  DomainError,
  reasonsSetting,
  settingOf,
  type Action,
  type ActionInput,
  type Actor,
  type Reason,
  type RegionItem,
} from '@wor/domain';
import { answerOnce } from '../answer-once.js';
import type { Home } from '../home.js';
import { getOwnReferral, lockOwnReferral } from '../own-referral.js';
import { carryOut } from './carry-out.js';
import { previewLetter, type LetterPreview } from '../feedback/preview-letter.js';
import { listNamed, type ListRequest, type ReferralLines } from './list-referrals.js';
import { readAsReferrer, readAsTeam, type ReferrerSide, type TeamSide } from './read-referral.js';
import { reopenForm } from './recalled.js';
import { referClient, type Receipt, type ReferRequest } from './refer.js';

export interface ActRequest {
  readonly id: string;
  readonly action: Action;
  readonly input: ActionInput;
  /** The version that the actor saw; undefined when the door did not ask for one. */
  readonly version?: number;
  /** The Idempotency-Key under which a repeat takes no second step. */
  readonly key?: string;
}

/** How a referral stands after a step. */
export type Stand = Readonly<Pick<ReferralRow, 'id' | 'status' | 'version'>>;

export type ReferralSide =
  | { readonly view: 'referrer'; readonly side: ReferrerSide }
  | { readonly view: 'welfare'; readonly side: TeamSide };

/** What the forms of a region offer. */
export interface FormFacts {
  readonly teams: readonly TeamRow[];
  readonly defaultTeamId: string | null;
  readonly reasons: readonly Reason[];
  /** Retired ones too: they stand in old records. */
  readonly arrangements: readonly RegionItem[];
}

/** The verbs of a referral. Each is one transaction; each notes what it looked at or changed. */
export class ReferralService {
  constructor(private readonly home: Home) {}

  /** A new referral; see `referClient`. */
  refer(actor: Actor, request: ReferRequest): Promise<Receipt> {
    return referClient(this.home, actor, request);
  }

  /**
   * One step by the lifecycle table.
   * @throws DomainError `not_found`, `referral.changed` on a stale version, `idempotency.reused`, or
   * what the step needs
   */
  act(actor: Actor, { id, action, input, version, key }: ActRequest): Promise<Stand> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: `referral.${action}`, action: 'U', object: { kind: 'referral', id } });
      const referral = await lockOwnReferral(tx, id, 'referral.act');
      return answerOnce(tx, { key, request: { verb: action, id, input } }, async () => {
        if (version !== undefined && version !== referral.version) {
          throw new DomainError('referral.changed', { version: referral.version });
        }
        const after = await carryOut(tx, this.home, { referral, action, actor, input });
        return { id, status: after.status, version: after.version };
      });
    });
  }

  /** The letter to the referrer that a step would bring along; nothing is written. */
  preview(actor: Actor, { id, action, input }: ActRequest): Promise<LetterPreview> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'letter.preview', action: 'R', object: { kind: 'referral', id } });
      const referral = await getOwnReferral(tx, id, 'referral.act');
      return previewLetter(tx, this.home, { referral, action, actor, input });
    });
  }

  /** A draft with everything of a recalled referral, to mend and send again; see `reopenForm`. */
  reopen(actor: Actor, id: string): Promise<{ id: string }> {
    return this.home.database.transaction(actor, (tx) => reopenForm(tx, this.home, { actor, id }));
  }

  /** The side of the referral that the actor's role sees. */
  read(actor: Actor, id: string): Promise<ReferralSide> {
    return this.home.database.transaction(actor, async (tx): Promise<ReferralSide> => {
      tx.note({ event: 'referral.read', action: 'R', object: { kind: 'referral', id } });
      const referral = await getOwnReferral(tx, id, 'referral.read');
      const asked = { home: this.home, actor, referral };
      if (actor.role === 'referrer') {
        return { view: 'referrer', side: await readAsReferrer(tx, asked) };
      }
      tx.note({
        event: 'client.read',
        action: 'R',
        object: { kind: 'client', id: referral.clientId },
      });
      return { view: 'welfare', side: await readAsTeam(tx, asked) };
    });
  }

  list(actor: Actor, request: ListRequest): Promise<ReferralLines> {
    return this.home.database.transaction(actor, (tx) =>
      listNamed(tx, this.home, { actor, request }),
    );
  }

  /** What the referral form shows before anybody types. */
  form(actor: Actor): Promise<FormFacts> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event: 'form.read', action: 'R', object: { kind: 'system', id: 'referral-form' } });
      if (!can(actor, 'form.read')) throw new DomainError('permission.refused');
      const defaultTeamId = await findDefaultTeamId(tx, actor.organisationId);
      const settings = await getRegionSettings(tx, 'reasons', 'arrangements');
      return {
        ...{ teams: await listTeams(tx), defaultTeamId },
        reasons: choosable(settingOf(reasonsSetting, settings)),
        arrangements: settingOf(arrangementsSetting, settings),
      };
    });
  }
}
