import type { GroupProposalsView, UnmetNeedsView } from '@wor/contract';
import type { GroupProposals, UnmetNeeds } from '@wor/services';

export function toUnmetNeedsView({ arrangements, rows }: UnmetNeeds): UnmetNeedsView {
  return {
    arrangements: arrangements.map(({ code, label }) => ({ code, label })),
    rows: rows.map(({ neighbourhood, arrangement, cause, people, lastOn }) => ({
      ...{ neighbourhood, arrangement, cause, people, lastOn },
    })),
  };
}

export function toGroupProposalsView(found: GroupProposals): GroupProposalsView {
  const { least, most, withinMetres } = found.rules;
  return {
    ...{ least, most, withinMetres, considered: found.considered },
    groups: found.groups.map(({ arrangement, neighbourhood, clients, ...group }) => ({
      arrangement: { code: arrangement.code, label: arrangement.label },
      ...{ dayParts: group.dayParts, languages: group.languages },
      neighbourhood: neighbourhood && { code: neighbourhood.code, name: neighbourhood.name },
      ...{ people: group.people, waiting: group.waiting, notFound: group.notFound },
      clients: clients.map(({ id, name }) => ({ id, name })),
      others: group.others,
    })),
  };
}
