export {
  ActivitySearchService,
  type ActivitySearch,
  type ActivitySearchResult,
} from './activity-search/activity-search.service.js';
export { AgendaService, type AgendaWeek } from './appointment/agenda.service.js';
export { AppointmentService } from './appointment/appointment.service.js';
export { CalendarService } from './appointment/calendar.service.js';
export type { AppointmentStep } from './appointment/change-appointment.js';
export type { WeekSlots } from './appointment/find-slots.js';
export type { AppointmentRecord } from './appointment/read-appointments.js';
export { ClientService } from './client/client.service.js';
export type { ClientRecord } from './client/read-client.js';
export { DeathService } from './death/death.service.js';
export { ActivityReportService } from './directory/activity-report.service.js';
export { DirectoryService, type ActivityOrder } from './directory/directory.service.js';
export type { ActivityRecord } from './directory/read-activity.js';
export { DossierDraftService, type KeptForm } from './draft/dossier-draft.service.js';
export { DraftService, type DraftLine, type DraftRecord } from './draft/draft.service.js';
export type { KeptDraft } from './draft/keep-draft.js';
export { FeedbackService } from './feedback/feedback.service.js';
export type { FeedbackRecord } from './feedback/read-feedback.js';
export { comeDue } from './follow-up/come-due.js';
export { SignalService } from './signal/signal.service.js';
export { FollowUpService, type FollowUpResult } from './follow-up/follow-up.service.js';
export type { FollowUpRecord } from './follow-up/read-follow-ups.js';
export { beginHandOver } from './hand-over/begin.js';
export { endHandOver } from './hand-over/end.js';
export {
  HandOverService,
  type HandOverOverview,
  type HandOverRead,
  type Receivers,
} from './hand-over/hand-over.service.js';
export type { Home } from './home.js';
export { InvitationService } from './identity/invitation.service.js';
export type { Outcome as LoginOutcome } from './identity/half-open.js';
export { MailCodeService } from './identity/mail-code/mail-code.service.js';
export { LoginStepsService } from './identity/login-steps.service.js';
export { EmailChangeService } from './identity/own/email-change.service.js';
export { OwnAccountService, type OwnAccount } from './identity/own/own-account.service.js';
export { OwnFactorService } from './identity/own/own-factor.service.js';
export { OwnSessionService, type OwnSession } from './identity/own-session.service.js';
export { PasswordService } from './identity/password.service.js';
export { RoleSwitchService } from './identity/role-switch.service.js';
export { FederatedLoginService } from './identity/federated/federated-login.service.js';
export { OwnLinksService } from './identity/federated/own-links.service.js';
export { SessionService } from './identity/session.service.js';
export { StepUpService } from './identity/step-up.service.js';
export { LaunchKeyService, type LaunchKeyRecord } from './launch/launch-key.service.js';
export { LaunchService } from './launch/launch.service.js';
export { PracticeLaunchService, type PracticeLaunches } from './launch/practice-launch.service.js';
export {
  MatchingService,
  type ActivityPage,
  type SuggestionRecord,
} from './matching/matching.service.js';
export { RegionIndexes } from './matching/region-indexes.js';
export { MeasurementService } from './measurement/measurement.service.js';
export type { MeasurementRecord } from './measurement/read-measurements.js';
export {
  OperationsService,
  type QueueOverview,
  type ReferTimes,
} from './operations/operations.service.js';
export { expireOffer, noteActivityChange, tellOffer } from './participation/offers.js';
export { ParticipationService } from './participation/participation.service.js';
export { AttendanceService, type AttendanceList } from './provider/attendance.service.js';
export { carryOutAnswer } from './provider/carry-out-answer.js';
export { OwnActivityService, type OwnActivity } from './provider/own-activity.service.js';
export { ProviderShareService } from './provider/provider-share.service.js';
export { SignUpService, type SignUp } from './provider/sign-up.service.js';
export type { ParticipationRecord } from './participation/read-participations.js';
export type { Merged } from './person/merge-records.js';
export { PersonService, type Comparison, type SamePerson } from './person/person.service.js';
export { ReciprocityService } from './reciprocity/reciprocity.service.js';
export type { ReferralLines } from './referral/list-referrals.js';
export type { ReferrerSide, TeamSide } from './referral/read-referral.js';
export type { Receipt, ReferRequest } from './referral/refer.js';
export {
  ReferralService,
  type FormFacts,
  type ReferralSide,
  type Stand,
} from './referral/referral.service.js';
export { CardService, type CardPage, type PrintedCard } from './referrer/card.service.js';
export { CaseloadImportService } from './caseload-import/caseload-import.service.js';
export { RegionImportService, type ImportReport } from './region-import/region-import.service.js';
export { MessageService, type MessageRequest } from './referrer/message.service.js';
export { PracticeService, type PracticeFilter } from './referrer/practice.service.js';
export type { MessageRecord } from './referrer/read-messages.js';
export { ClientPageService, type ClientPage } from './post/client-page.service.js';
export { countLetter } from './post/count-letter.js';
export { planDayMails, planMorning, readDayCounts } from './post/day-mails.js';
export { InboundService } from './post/inbound.service.js';
export type { LetterPaper } from './post/letter-paper.js';
export { planClientMessage } from './post/plan-message.js';
export { PostService, type Post } from './post/post.service.js';
export { ReachService, type ReachRecord } from './post/reach.service.js';
export { readyMessage, settleMessage, type SendOutcome } from './post/send-message.js';
export { ReportService, type PublishedFigures } from './report/report.service.js';
export { AreaService, type RouteAnswer } from './region/area.service.js';
export { exportDirectory } from './hsds/export-directory.js';
export { importFeed } from './hsds/import-feed.js';
export type { FeedReport, KindCounts } from './hsds/import-tally.js';
export { PublishedDirectory, type PublishedListName } from './hsds/published-directory.service.js';
export { LateWorkService, type LateWork } from './region/late-work.service.js';
export { currentSetting } from './region/current-setting.js';
export { OrganisationService, type OrganisationRecord } from './region/organisation.service.js';
export { PeopleService } from './region/people.service.js';
export {
  RegionSettingService,
  type RegionOverview,
  type SettingRecord,
} from './region/region-setting.service.js';
export type { SafetyRecord } from './safety/read-safety.js';
export { SafetyService } from './safety/safety.service.js';
export { drawSelfReferralLink } from './self-referral/draw-token.js';
export { SelfReferralService } from './self-referral/self-referral.service.js';
export { PresenceService } from './caseload/presence.service.js';
export { ContactService, type ContactStand, type LoggedStand } from './caseload/contact.service.js';
export { WorkService, type DayLines, type WorkLines } from './caseload/work.service.js';
export { GroupBuilderService, type GroupProposals } from './group-builder/group-builder.service.js';
export { UnmetNeedService, type UnmetNeeds } from './unmet-need/unmet-need.service.js';
