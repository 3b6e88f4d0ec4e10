import { anyLanguage } from '../activity-codes.js';
import { defineFilter } from './define-filter.js';

const tag = (code: string): string => `language.${code}`;

/** What is spoken and what the client speaks; where somebody comes from is not asked. */
export const otherLanguage = defineFilter({
  code: 'other_language',
  sentence: 'De taal past niet.',
  tags: ({ languages }) => (languages.length === 0 ? [anyLanguage] : languages).map(tag),
  demands: ({ languages }) =>
    languages.length === 0 ? [] : [[...languages, anyLanguage].map(tag)],
  change: (client, activity) => ({
    ...{ client: { ...client, languages: [...client.languages, ...activity.languages] }, activity },
    sentence: 'Als er iemand meegaat die voor de inwoner vertaalt.',
  }),
});
