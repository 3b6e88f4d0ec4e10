import {
  closingReasons,
  contactKinds,
  contactResults,
  dayPartLabel,
  dayParts,
  declineReasons,
  dropOutReasons,
  errorReasons,
  genders,
  livingSituations,
  noLetterReasons,
  outflowDestinations,
  redirectDestinations,
  shareLevels,
  withdrawReasons,
  workStatuses,
  type Action,
  type Need,
  type Refusal,
} from '@wor/domain';
import { text } from '../text/index.js';
import type { Choice } from '../ui/fields/choice.js';

const words = text.fields;

interface Question {
  /** The path in the body of the request: `intake.wishes`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
}

/** A question of an action's form, by the way in which it is answered. */
export type ActionField = Question &
  (
    | { readonly kind: 'radio' | 'select' | 'checkboxes'; readonly choices: readonly Choice[] }
    | { readonly kind: 'note' | 'date' | 'moment' | 'number' | 'tick' | 'team' | 'wishes' }
  );

const radio = (name: string, label: string, choices: readonly Choice[]): ActionField => ({
  ...{ kind: 'radio', name, label, choices },
});
const optionalSelect = (name: string, label: string, choices: readonly Choice[]): ActionField => ({
  ...{ kind: 'select', name, label, choices, isOptional: true },
});
const refusals = (list: readonly Refusal[]): ActionField =>
  radio(
    'reason',
    words.reason,
    list.map(({ code, label, consequenceText }) => ({ code, label, note: consequenceText })),
  );

const note: ActionField = { kind: 'note', name: 'note', label: words.why, hint: words.noteHint };
const optionalNote: ActionField = { ...note, label: words.note, isOptional: true };
const team: ActionField = { kind: 'team', name: 'teamId', label: words.teamId };
const shareLevel: ActionField = radio(
  'shareLevel',
  words.shareLevel,
  shareLevels.map(({ code, label, explanation }) => ({ code, label, note: explanation })),
);

const intake: readonly ActionField[] = [
  { kind: 'wishes', name: 'intake.wishes', label: words.wishes },
  {
    kind: 'checkboxes',
    name: 'intake.dayParts',
    label: words.dayParts,
    hint: words.dayPartsHint,
    choices: dayParts.map((code) => ({ code, label: dayPartLabel(code) })),
  },
  optionalSelect('intake.livingSituation', words.livingSituation, livingSituations),
  optionalSelect('intake.workStatus', words.workStatus, workStatuses),
  optionalSelect('intake.gender', words.gender, genders),
  optionalSelect('intake.earlierSupport', words.earlierSupport, text.earlierSupport),
  { kind: 'number', name: 'intake.gpVisits', label: words.gpVisits, isOptional: true },
];

/** What a person fills in for each need of the lifecycle table; what the platform knows is empty. */
const fieldsOfNeed: Readonly<Record<Need, readonly ActionField[]>> = {
  consent: [],
  reason: [],
  reachable: [],
  recall_window: [],
  started_participation: [],
  due_follow_up: [],
  exhausted_protocol: [],
  team_reason: [refusals(declineReasons)],
  client_reason: [refusals(withdrawReasons)],
  error_reason: [radio('reason', words.reason, errorReasons)],
  closing_reason: [radio('reason', words.reason, closingReasons)],
  drop_out_reason: [radio('reason', words.reason, dropOutReasons)],
  redirected_to: [radio('redirectedTo', words.redirectedTo, redirectDestinations)],
  outflow: [radio('outflow', words.outflow, outflowDestinations)],
  letter: [
    { kind: 'note', name: 'letter', label: words.letter, hint: words.letterHint },
    optionalSelect('noLetterReason', words.noLetterReason, noLetterReasons),
  ],
  team: [team],
  note: [note],
  attempt: [
    radio('channel', words.channel, contactKinds),
    { kind: 'moment', name: 'at', label: words.at, hint: words.atHint, isOptional: true },
  ],
  intake,
  wake_date: [{ kind: 'date', name: 'wakeOn', label: words.wakeOn, hint: words.dateHint }],
  fresh_consent: [{ kind: 'tick', name: 'freshConsent', label: words.freshConsent }],
};

/** What the welfare side may add although the table does not need it. */
const extraFields: Partial<Readonly<Record<Action, readonly ActionField[]>>> = {
  decline: [optionalNote],
  log_attempt: [
    radio(
      'result',
      words.result,
      contactResults.filter(({ code }) => code !== 'spoken'),
    ),
    optionalNote,
  ],
  log_talk: [optionalNote],
  do_intake: [shareLevel, optionalNote],
  hold: [optionalNote],
  drop_out: [optionalNote],
  redirect: [optionalNote],
  withdraw: [optionalNote],
  transfer: [optionalNote],
};

/**
 * The questions of an action's form, from what the lifecycle table says that it needs. A referrer
 * is asked for nothing more: the api takes no note of one.
 */
export function fieldsOf(
  action: Action,
  needs: readonly Need[],
  isReferrer = false,
): readonly ActionField[] {
  const extra = isReferrer ? [] : (extraFields[action] ?? []);
  return [...needs.flatMap((need) => fieldsOfNeed[need]), ...extra];
}
