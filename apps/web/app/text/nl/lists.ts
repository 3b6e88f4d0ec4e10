import {
  accessibilityFeatures,
  activityRefusals,
  barriers,
  closingReasons,
  contactKinds,
  contactResults,
  contactTimes,
  dayPartLabel,
  dayParts,
  declineReasons,
  dropOutReasons,
  errorReasons,
  genders,
  languages,
  livingSituations,
  noLetterReasons,
  outflowDestinations,
  providerRefusals,
  redirectDestinations,
  referrerRoles,
  shareLevels,
  stillActiveAnswers,
  stopReasons,
  withdrawReasons,
  workStatuses,
} from '@wor/domain';

type Labels = Readonly<Record<string, string>>;

const labels = (list: readonly { readonly code: string; readonly label: string }[]): Labels =>
  Object.fromEntries(list.map(({ code, label }) => [code, label]));

const refusals = [...withdrawReasons, ...declineReasons, ...providerRefusals, ...activityRefusals];

/** The fixed lists of the platform. Those of a region are its own data, in its own language. */
export const listTexts = {
  lists: {
    accessibility: labels(accessibilityFeatures),
    barriers: labels(barriers),
    closingReasons: labels(closingReasons),
    contactKinds: labels(contactKinds),
    contactResults: labels(contactResults),
    contactTimes: labels(contactTimes),
    dayParts: Object.fromEntries(dayParts.map((code) => [code, dayPartLabel(code)])) as Labels,
    declineReasons: labels(declineReasons),
    dropOutReasons: labels(dropOutReasons),
    errorReasons: labels(errorReasons),
    genders: labels(genders),
    languages: labels(languages),
    livingSituations: labels(livingSituations),
    noLetterReasons: labels(noLetterReasons),
    outflowDestinations: labels(outflowDestinations),
    redirectDestinations: labels(redirectDestinations),
    referrerRoles: labels(referrerRoles),
    shareLevels: labels(shareLevels),
    shareLevelNotes: Object.fromEntries(
      shareLevels.map(({ code, explanation }) => [code, explanation]),
    ) as Labels,
    stillActiveAnswers: labels(stillActiveAnswers),
    stopReasons: labels(stopReasons),
    withdrawReasons: labels(withdrawReasons),
    workStatuses: labels(workStatuses),
    /** What follows from a refusal. */
    consequences: Object.fromEntries(
      refusals.map(({ consequence, consequenceText }) => [consequence, consequenceText]),
    ) as Labels,
  },
} as const;
