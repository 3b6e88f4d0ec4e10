import { distanceLimits } from '../activity-codes.js';
import type { HardFilter } from '../match-types.js';
import { metresBetween } from '../place.js';

const kilometres = (metres: number): string => (Math.ceil(metres / 100) / 10).toFixed(1);

/** Farther than the coach asks for; what lies at an unknown place is not left out. */
export const tooFar: HardFilter = {
  code: 'too_far',
  sentence: 'Het is te ver weg.',
  excludes: (client, activity) => {
    const { withinMetres } = client.demands;
    if (withinMetres === null) return false;
    const metres = metresBetween(client.place, activity.place);
    return metres !== null && metres > withinMetres;
  },
  change: (client, activity) => {
    const metres = metresBetween(client.place, activity.place) ?? 0;
    const enough = distanceLimits.find((limit) => metres <= limit) ?? null;
    return {
      ...{ client: { ...client, demands: { ...client.demands, withinMetres: enough } }, activity },
      sentence: `Als ${kilometres(metres).replace('.', ',')} kilometer ook mag.`,
    };
  },
};
