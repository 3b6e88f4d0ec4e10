export { defaultArrangements } from './arrangements.js';
export { reasonElsewhere, reasonWords, type CarriedReason } from './carried-reason.js';
export {
  closingReasons,
  dropOutReasons,
  errorReasons,
  noLetterReasons,
  outflowDestinations,
  redirectDestinations,
  type DropOutReason,
  type DropOutSide,
} from './closing.js';
export {
  regionChecklist,
  regionSteps,
  type RegionProgress,
  type RegionStep,
  type StepState,
} from './checklist.js';
export { hasCode, labelOf, type CodeItem } from './code-list.js';
export { defaultNorms, type Norms } from './norms.js';
export {
  checkOrganisation,
  checkTeam,
  organisationKinds,
  professions,
  rolesIn,
  routeReason,
  type RouteReason,
  type TypedOrganisation,
  type TypedTeam,
} from './organisation.js';
export {
  ageBandOf,
  dataSetAgeBands,
  genders,
  livingSituations,
  publishedAgeBands,
  referrerRoles,
  workStatuses,
  type AgeBand,
} from './people.js';
export {
  barriers,
  contactChannels,
  contactKinds,
  contactResults,
  contactTimes,
  languages,
  stillActiveAnswers,
} from './preferences.js';
export { readPostcodeList } from './postcode-list.js';
export { choosable, defaultReasons, isIcpc, suggestReason, type Reason } from './reasons.js';
export { defaultSafety, type SafetyRule } from './safety.js';
export {
  activityRefusals,
  declineReasons,
  providerRefusals,
  withdrawReasons,
  type Refusal,
  type RefusalConsequence,
} from './refusals.js';
export * from './settings/index.js';
