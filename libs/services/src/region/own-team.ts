import { findTeam, type Tx } from '@wor/database';
import { DomainError } from '@wor/domain';

/** The team's id when it is of the actor's region; null for none. @throws DomainError `team.missing` */
export async function findTeamOrRefuse(tx: Tx, id: string | undefined): Promise<string | null> {
  if (id === undefined || id === '') return null;
  const team = await findTeam(tx, id);
  const [field, code] = ['defaultTeamId', 'team.missing'] as const;
  if (team === undefined) throw new DomainError(code, { fields: [{ field, code }] });
  return team.id;
}
