import type { UnmetNeedsView } from '@wor/contract';
import type { UnmetNeeds } from '@wor/services';

export function toUnmetNeedsView({ arrangements, rows }: UnmetNeeds): UnmetNeedsView {
  return {
    arrangements: arrangements.map(({ code, label }) => ({ code, label })),
    rows: rows.map(({ neighbourhood, arrangement, cause, people, lastOn }) => ({
      ...{ neighbourhood, arrangement, cause, people, lastOn },
    })),
  };
}
