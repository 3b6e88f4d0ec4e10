import { declineReasons, withdrawReasons, type Action, type Need, type Refusal } from '@wor/domain';
import { choicesIn, labelFor, text } from '../text/index.js';
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
/** Reasons to refuse, each with what follows from choosing it. */
const refusals = (list: readonly Refusal[], labels: Readonly<Record<string, string>>) =>
  radio(
    'reason',
    words.reason,
    list.map(({ code, consequence }) => ({
      code,
      label: labelFor(labels, code),
      note: labelFor(text.lists.consequences, consequence),
    })),
  );

const note = (): ActionField => ({
  ...{ kind: 'note', name: 'note', label: words.why, hint: words.noteHint },
});
const optionalNote = (): ActionField => ({ ...note(), label: words.note, isOptional: true });
const shareLevel = (): ActionField =>
  radio(
    'shareLevel',
    words.shareLevel,
    choicesIn(text.lists.shareLevels).map((level) => ({
      ...level,
      note: labelFor(text.lists.shareLevelNotes, level.code),
    })),
  );

const intake = (): readonly ActionField[] => [
  { kind: 'wishes', name: 'intake.wishes', label: words.wishes },
  {
    kind: 'checkboxes',
    name: 'intake.dayParts',
    label: words.dayParts,
    hint: words.dayPartsHint,
    choices: choicesIn(text.lists.dayParts),
  },
  optionalSelect(
    'intake.livingSituation',
    words.livingSituation,
    choicesIn(text.lists.livingSituations),
  ),
  optionalSelect('intake.workStatus', words.workStatus, choicesIn(text.lists.workStatuses)),
  optionalSelect('intake.gender', words.gender, choicesIn(text.lists.genders)),
  optionalSelect('intake.earlierSupport', words.earlierSupport, text.earlierSupport),
  { kind: 'number', name: 'intake.gpVisits', label: words.gpVisits, isOptional: true },
];

type Ask = () => readonly ActionField[];

const nothing: Ask = () => [];
const withNote: Ask = () => [optionalNote()];

/** What a person fills in for each need of the lifecycle table; what the platform knows is empty. */
const fieldsOfNeed: Readonly<Record<Need, Ask>> = {
  consent: nothing,
  reason: nothing,
  reachable: nothing,
  recall_window: nothing,
  started_participation: nothing,
  due_follow_up: nothing,
  exhausted_protocol: nothing,
  team_reason: () => [refusals(declineReasons, text.lists.declineReasons)],
  client_reason: () => [refusals(withdrawReasons, text.lists.withdrawReasons)],
  error_reason: () => [radio('reason', words.reason, choicesIn(text.lists.errorReasons))],
  closing_reason: () => [radio('reason', words.reason, choicesIn(text.lists.closingReasons))],
  drop_out_reason: () => [radio('reason', words.reason, choicesIn(text.lists.dropOutReasons))],
  redirected_to: () => [
    radio('redirectedTo', words.redirectedTo, choicesIn(text.lists.redirectDestinations)),
  ],
  outflow: () => [radio('outflow', words.outflow, choicesIn(text.lists.outflowDestinations))],
  letter: () => [
    { kind: 'note', name: 'letter', label: words.letter, hint: words.letterHint },
    optionalSelect('noLetterReason', words.noLetterReason, choicesIn(text.lists.noLetterReasons)),
  ],
  team: () => [{ kind: 'team', name: 'teamId', label: words.teamId }],
  note: () => [note()],
  attempt: () => [
    radio('channel', words.channel, choicesIn(text.lists.contactKinds)),
    { kind: 'moment', name: 'at', label: words.at, hint: words.atHint, isOptional: true },
  ],
  intake,
  wake_date: () => [{ kind: 'date', name: 'wakeOn', label: words.wakeOn, hint: words.dateHint }],
  fresh_consent: () => [{ kind: 'tick', name: 'freshConsent', label: words.freshConsent }],
};

const failedResults = () =>
  choicesIn(text.lists.contactResults).filter(({ code }) => code !== 'spoken');

/** What the welfare side may add although the table does not need it. */
const extraFields: Partial<Readonly<Record<Action, Ask>>> = {
  decline: withNote,
  log_attempt: () => [radio('result', words.result, failedResults()), optionalNote()],
  log_talk: withNote,
  do_intake: () => [shareLevel(), optionalNote()],
  hold: withNote,
  complete: () => [shareLevel()],
  drop_out: () => [shareLevel(), optionalNote()],
  redirect: () => [shareLevel(), optionalNote()],
  withdraw: withNote,
  transfer: withNote,
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
  const extra = isReferrer ? nothing : (extraFields[action] ?? nothing);
  return [...needs.flatMap((need) => fieldsOfNeed[need]()), ...extra()];
}
