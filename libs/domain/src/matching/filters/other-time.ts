import { dayPartLabel } from '../day-part.js';
import { defineFilter } from './define-filter.js';

const unknown = 'time.unknown';
const tag = (dayPart: string): string => `time.${dayPart}`;

/** Only when the coach asks for it: often a time can be arranged. */
export const otherTime = defineFilter({
  code: 'other_time',
  sentence: 'De tijd past niet.',
  tags: ({ dayParts }) => (dayParts.length === 0 ? [unknown] : dayParts.map(tag)),
  demands: ({ dayParts, demands }) =>
    demands.onlyOwnTimes && dayParts.length > 0 ? [[...dayParts.map(tag), unknown]] : [],
  change: (client, activity) => {
    const also = activity.dayParts.slice(0, 1);
    return {
      ...{ client: { ...client, dayParts: [...client.dayParts, ...also] }, activity },
      sentence: `Als de inwoner ook kan op ${also.map(dayPartLabel).join()}.`,
    };
  },
});
