import type { Me } from '@wor/contract';

interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly organisationId: string;
  readonly teamIds: readonly string[];
  readonly organisationName: string;
  readonly regionName: string;
  readonly isPractice: boolean;
}

/** Who is logged in, for the person in question. */
export function toMe(person: Person): Me {
  return {
    accountId: person.accountId,
    name: person.name,
    role: person.role,
    organisation: { id: person.organisationId, name: person.organisationName },
    region: { name: person.regionName, isPractice: person.isPractice },
    teamIds: person.teamIds,
  };
}
