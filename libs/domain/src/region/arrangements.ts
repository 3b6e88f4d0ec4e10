import type { CodeItem } from './code-list.js';

/** The categories of activities that a region starts with; the codes stay, the labels may change. */
export const defaultArrangements: readonly CodeItem[] = [
  { code: 'meeting', label: 'Ontmoeten' },
  { code: 'eating_together', label: 'Samen eten' },
  { code: 'movement', label: 'Bewegen en sport' },
  { code: 'nature', label: 'Natuur en tuin' },
  { code: 'creative', label: 'Creatief en muziek' },
  { code: 'learning', label: 'Leren en cursus' },
  { code: 'digital', label: 'Computer en telefoon' },
  { code: 'volunteering', label: 'Vrijwilligerswerk' },
  { code: 'buddy', label: 'Maatje of huisbezoek' },
  { code: 'peer_group', label: 'Praten met lotgenoten' },
  { code: 'informal_care_support', label: 'Steun bij mantelzorg' },
  { code: 'practical_help', label: 'Hulp bij geld en regelen' },
];
