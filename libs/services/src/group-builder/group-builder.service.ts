import { getRegionSettings, listNeighbourhoodNames } from '@wor/database';
import {
  arrangementsSetting,
  buildGroups,
  can,
  DomainError,
  groupsSetting,
  settingOf,
  type Actor,
  type GroupRules,
} from '@wor/domain';
import type { Home } from '../home.js';
import { describeGroup, type DescribedGroup, type Describing } from './describe-group.js';
import { readSeekers } from './read-seekers.js';

const dayMs = 86_400_000;
const countedDays = 365;

/** What could be begun, for people to decide about. */
export interface GroupProposals {
  readonly rules: GroupRules;
  /** How many people were looked at. */
  readonly considered: number;
  readonly groups: readonly DescribedGroup[];
}

/** New groups out of who waits and for whom there was nothing. It begins nothing and asks nobody. */
export class GroupBuilderService {
  constructor(private readonly home: Home) {}

  /**
   * Looked for among the clients of the whole organisation: those of other teams are a number. The
   * audit row names every client who was shown.
   * @throws DomainError `permission.refused`
   */
  propose(actor: Actor): Promise<GroupProposals> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[]; considered: number } = { shown: [], considered: 0 };
      const object = { kind: 'list', id: 'group-proposals', detail } as const;
      tx.note({ event: 'group_proposal.list', action: 'R', object });
      if (!can(actor, 'group_proposal.read')) throw new DomainError('permission.refused');
      const settings = await getRegionSettings(tx, 'groups', 'arrangements');
      const rules = settingOf(groupsSetting, settings);
      const offered = settingOf(arrangementsSetting, settings).filter(
        ({ isRetired }) => !isRetired,
      );
      const since = new Date(this.home.clock.now().getTime() - countedDays * dayMs);
      const codes = offered.map(({ code }) => code);
      const seekers = await readSeekers(tx, this.home, { since, arrangements: codes });
      const by: Describing = {
        ...{ actor, keys: this.home.keys, arrangements: offered },
        neighbourhoods: await listNeighbourhoodNames(tx),
        byId: new Map(seekers.map((seeker) => [seeker.id, seeker])),
      };
      const groups = buildGroups(seekers, rules).map((group) => describeGroup(group, by));
      detail.shown = groups.flatMap(({ clients }) => clients.map(({ id }) => id));
      detail.considered = seekers.length;
      return { rules, considered: seekers.length, groups };
    });
  }
}
