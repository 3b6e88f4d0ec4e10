import { completeSum, defineInstrument } from './define-instrument.js';

const options = [
  { value: 1, label: 'Bijna nooit' },
  { value: 2, label: 'Soms' },
  { value: 3, label: 'Vaak' },
];

export const ucla3 = defineInstrument({
  code: 'ucla-3',
  version: '1',
  title: 'Eenzaamheid in drie vragen (UCLA-3)',
  items: [
    { code: 'companionship', text: 'Hoe vaak mist u gezelschap?', min: 1, max: 3, options },
    {
      code: 'left_out',
      text: 'Hoe vaak hoort u er voor uw gevoel niet bij?',
      min: 1,
      max: 3,
      options,
    },
    { code: 'isolated', text: 'Hoe vaak voelt u zich alleen staan?', min: 1, max: 3, options },
  ],
  scores: [{ name: 'total', title: 'Eenzaamheid', min: 3, max: 9, better: 'down', decimals: 0 }],
  missingRule: 'Alleen een score als alle drie de vragen zijn ingevuld.',
  licence: {
    kind: 'free_with_attribution',
    attribution:
      'Naar de Three-Item Loneliness Scale van Hughes, Waite, Hawkley en Cacioppo (2004). Nederlandse woorden van dit platform, niet gevalideerd.',
    mayShipItems: true,
  },
  wording: 'own',
  source:
    'Hughes ME, Waite LJ, Hawkley LC, Cacioppo JT. A short scale for measuring loneliness in large surveys. Research on Aging 2004;26(6):655-672.',
  claims: { groups: 'mean', note: 'De makers geven geen grens voor wel of niet eenzaam.' },
  score: (answers) => ({ total: completeSum(answers) }),
  vectors: [
    { answers: [1, 1, 1], scores: { total: 3 } },
    { answers: [3, 3, 3], scores: { total: 9 } },
    { answers: [2, 3, 1], scores: { total: 6 } },
    { answers: [3, null, 3], scores: { total: null } },
    { answers: [null, null, null], scores: { total: null } },
  ],
});
