import type { CodeItem } from '../region/index.js';
import type { ShareLevel } from '../referral/referral.js';

export interface ShareLevelItem extends CodeItem {
  readonly code: ShareLevel;
  /** What it means, in Dutch, for the client. */
  readonly explanation: string;
}

/** What the client can choose between, from much to little. */
export const shareLevels: readonly ShareLevelItem[] = [
  {
    code: 'everything',
    label: 'Alles',
    explanation:
      'De huisarts leest het plan, het resultaat, de cijfers en het bericht van de coach.',
  },
  {
    code: 'summary',
    label: 'Een samenvatting',
    explanation: 'De huisarts leest het plan en het resultaat in het kort. Geen cijfers.',
  },
  {
    code: 'contact_only',
    label: 'Alleen dat er contact was',
    explanation: 'De huisarts leest alleen of er contact was, en of de huisarts iets moet doen.',
  },
];
