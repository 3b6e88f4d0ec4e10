import { findWorkplace, type Tx } from '@wor/database';
import { DomainError, rolesIn, type Actor, type ErrorCode, type Role } from '@wor/domain';

interface Asked {
  readonly role: Role;
  readonly organisationId?: string;
  readonly teamIds: readonly string[];
}

/**
 * For which organisation and teams of the region somebody is invited.
 * @throws DomainError `not_found` outside the region, `invitation.role`, `team.missing`
 */
export async function placeOf(tx: Tx, actor: Actor, asked: Asked) {
  const organisationId = asked.organisationId ?? actor.organisationId;
  const workplace = await findWorkplace(tx, organisationId);
  if (workplace === undefined) throw new DomainError('not_found');
  if (!rolesIn(workplace.kind).includes(asked.role)) refuse('role', 'invitation.role');
  const hasTeams = asked.role === 'coach' || asked.role === 'lead';
  const areOwn = asked.teamIds.every((id) => workplace.teamIds.includes(id));
  const isRight = hasTeams ? asked.teamIds.length > 0 && areOwn : asked.teamIds.length === 0;
  if (!isRight) refuse('teamIds', 'team.missing');
  return { organisationId, teamIds: asked.teamIds };
}

function refuse(field: string, code: ErrorCode): never {
  throw new DomainError(code, { fields: [{ field, code }] });
}
