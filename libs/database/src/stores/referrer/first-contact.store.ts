import type { ContactCount } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

interface ContactQuestion {
  readonly teamId: string;
  /** By the domain clock. */
  readonly today: string;
  /** Holidays from Monday to Friday, of the years that the last cases may reach back to. */
  readonly freeDays: readonly string[];
}

const count = statement(
  'count-first-contacts',
  `SELECT working_days AS "workingDays", cases FROM count_first_contacts($1, $2, $3)`,
);

/** The first contacts of a team's last hundred cases, by working days; none below twenty cases. */
export async function listFirstContactCounts(
  tx: Tx,
  { teamId, today, freeDays }: ContactQuestion,
): Promise<ContactCount[]> {
  return tx.query<ContactCount>(count, [teamId, today, freeDays]);
}
