import { defineInstrument, type Answers, type Scores } from './define-instrument.js';

const dimensions = [
  { code: 'body', title: 'Lichaamsfuncties', text: 'Hoe gaat het met uw lichaam?' },
  { code: 'mind', title: 'Mentaal welbevinden', text: 'Hoe voelt u zich van binnen?' },
  { code: 'meaning', title: 'Zingeving', text: 'Heeft u dingen waar u voor leeft?' },
  { code: 'quality', title: 'Kwaliteit van leven', text: 'Kunt u genieten van uw leven?' },
  { code: 'taking_part', title: 'Meedoen', text: 'Heeft u genoeg contact met anderen?' },
  {
    code: 'daily_life',
    title: 'Dagelijks functioneren',
    text: 'Lukt het elke dag om voor uzelf te zorgen?',
  },
];

const codes = dimensions.map((dimension) => dimension.code);

function score(answers: Answers): Scores {
  return Object.fromEntries(codes.map((code, at) => [code, answers[at] ?? null]));
}

const marks = (...answers: (number | null)[]): { answers: Answers; scores: Scores } => ({
  answers,
  scores: {
    body: answers[0] ?? null,
    mind: answers[1] ?? null,
    meaning: answers[2] ?? null,
    quality: answers[3] ?? null,
    taking_part: answers[4] ?? null,
    daily_life: answers[5] ?? null,
  },
});

export const gespreksweb6 = defineInstrument({
  code: 'gespreksweb-6',
  version: '1',
  title: 'Gespreksweb',
  items: dimensions.map(({ code, title, text }) => ({
    code,
    text: `${title}: ${text}`,
    min: 0,
    max: 10,
  })),
  scores: dimensions.map(({ code, title }) => ({
    name: code,
    title,
    min: 0,
    max: 10,
    better: 'up',
    decimals: 0,
  })),
  missingRule: 'Per onderwerp: geen cijfer als het niet is ingevuld.',
  licence: {
    kind: 'own',
    attribution: 'Eigen vragen bij de zes dimensies van Positieve Gezondheid (iPH).',
    mayShipItems: true,
  },
  wording: 'own',
  source: 'One mark from 0 to 10 for each of the six dimensions; the marks are the scores.',
  claims: { groups: 'never', note: 'Dit is een gespreksinstrument, geen meetinstrument.' },
  score,
  vectors: [
    marks(4, 5, 6, 7, 8, 9),
    marks(0, 0, 0, 0, 0, 0),
    marks(10, 10, 10, 10, 10, 10),
    marks(null, 5, null, 7, 0, null),
    marks(null, null, null, null, null, null),
  ],
});
