import type { Step } from '../story.js';
import { complete, followUp } from './follow-up.js';
import { accept, contact, intake } from './meet.js';
import { refer, tellTeam } from './refer.js';
import { councilTotal, feedback, queues } from './report-back.js';
import { takePart } from './take-part.js';

/** The whole story, in order. */
export const steps: readonly Step[] = [
  refer,
  tellTeam,
  accept,
  contact,
  intake,
  takePart,
  followUp,
  complete,
  feedback,
  councilTotal,
  queues,
];
