import { CreateOrganisations1764000000000 } from './1764000000000-create-organisations.js';
import { CreateReferrals1764000100000 } from './1764000100000-create-referrals.js';
import { CreateCoaching1764000200000 } from './1764000200000-create-coaching.js';
import { CreateJournal1764000300000 } from './1764000300000-create-journal.js';
import { CreateReports1764000400000 } from './1764000400000-create-reports.js';
import { CreateAccessFunctions1764000500000 } from './1764000500000-create-access-functions.js';
import { EnforceAccess1764000600000 } from './1764000600000-enforce-access.js';
import { WakeTheRelay1764000700000 } from './1764000700000-wake-the-relay.js';
import { EndFollowUps1764000800000 } from './1764000800000-end-follow-ups.js';
import { KnowSessions1764200100000 } from './1764200100000-know-sessions.js';
import { AskSecondFactors1764200110000 } from './1764200110000-ask-second-factors.js';
import { VersionRegionSettings1764200200000 } from './1764200200000-version-region-settings.js';
import { AdministerRegions1764200210000 } from './1764200210000-administer-regions.js';
import { CreateGeography1764200300000 } from './1764200300000-create-geography.js';
import { ImportRegions1764200310000 } from './1764200310000-import-regions.js';
import { CreateDrafts1764200400000 } from './1764200400000-create-drafts.js';
import { CountReferTimes1764200410000 } from './1764200410000-count-refer-times.js';
import { CountFirstContacts1764200500000 } from './1764200500000-count-first-contacts.js';
import { GiveCards1764200510000 } from './1764200510000-give-cards.js';
import { ExchangeMessages1764200520000 } from './1764200520000-exchange-messages.js';
import { FindLetters1764200530000 } from './1764200530000-find-letters.js';
import { StartFromTheHis1764200600000 } from './1764200600000-start-from-the-his.js';
import { KnowAPerson1764200700000 } from './1764200700000-know-a-person.js';
import { LetSomebodyReferOneself1764200710000 } from './1764200710000-let-somebody-refer-oneself.js';
import { InvitePeople1764200800000 } from './1764200800000-invite-people.js';
import { CreateIdentityProviders1764200810000 } from './1764200810000-create-identity-providers.js';
import { EditAreas1764201110000 } from './1764201110000-edit-areas.js';
import { ChangeOwnAddress1764201200000 } from './1764201200000-change-own-address.js';
import { SeeHowPeopleLogIn1764201210000 } from './1764201210000-see-how-people-log-in.js';
import { DressARegion1764201220000 } from './1764201220000-dress-a-region.js';
import { NameProfessions1764201300000 } from './1764201300000-name-professions.js';
import { CloseWaysBack1764201400000 } from './1764201400000-close-ways-back.js';
import { GuardAppointments1764201410000 } from './1764201410000-guard-appointments.js';
import { LetFollowUpsComeDue1764202100000 } from './1764202100000-let-follow-ups-come-due.js';
import { SayWhatIsNext1764202200000 } from './1764202200000-say-what-is-next.js';
import { SayWhereOneWorks1764202300000 } from './1764202300000-say-where-one-works.js';
import { RaiseAlarms1764204000000 } from './1764204000000-raise-alarms.js';
import { CountLostFollowUps1764205100000 } from './1764205100000-count-lost-follow-ups.js';
import { HandOverWork1764205200000 } from './1764205200000-hand-over-work.js';
import { MoveDossiers1764205210000 } from './1764205210000-move-dossiers.js';
import { StopAtDeath1764205220000 } from './1764205220000-stop-at-death.js';
import { WriteToClients1764205300000 } from './1764205300000-write-to-clients.js';
import { RaiseSignals1764205400000 } from './1764205400000-raise-signals.js';
import { KeepChosenDays1764205410000 } from './1764205410000-keep-chosen-days.js';
import { MovePostAlong1764205500000 } from './1764205500000-move-post-along.js';
import { RememberWhereItWent1764205510000 } from './1764205510000-remember-where-it-went.js';
import { KeepDossierForms1764206000000 } from './1764206000000-keep-dossier-forms.js';
import { MakeAppointments1764206100000 } from './1764206100000-make-appointments.js';
import { KeepAgendas1764206110000 } from './1764206110000-keep-agendas.js';
import { SeeWhoLooks1764206120000 } from './1764206120000-see-who-looks.js';
import { CancelHandOvers1764206200000 } from './1764206200000-cancel-hand-overs.js';
import { FlagSafety1764206210000 } from './1764206210000-flag-safety.js';
import { TakeOverCaseloads1764206220000 } from './1764206220000-take-over-caseloads.js';
import { PlanFaster1764206300000 } from './1764206300000-plan-faster.js';
import { ListLateWork1764206310000 } from './1764206310000-list-late-work.js';
import { WakeById1764206320000 } from './1764206320000-wake-by-id.js';
import { CheckOutboxKeys1764206330000 } from './1764206330000-check-outbox-keys.js';
import { KnowPartiesElsewhere1764207100000 } from './1764207100000-know-parties-elsewhere.js';
import { MoveToAnotherRegion1764207110000 } from './1764207110000-move-to-another-region.js';
import { TakeBackContacts1764207400000 } from './1764207400000-take-back-contacts.js';
import { DescribeActivities1764207700000 } from './1764207700000-describe-activities.js';
import { ScheduleActivities1764207900000 } from './1764207900000-schedule-activities.js';
import { ReportActivities1764207910000 } from './1764207910000-report-activities.js';
import { IndexActivities1764208000000 } from './1764208000000-index-activities.js';
import { SearchActivities1764208010000 } from './1764208010000-search-activities.js';
import { IndexWhatIsThere1764208020000 } from './1764208020000-index-what-is-there.js';
import { KeepWaitingLists1764208030000 } from './1764208030000-keep-waiting-lists.js';
import { PassSeatsOn1764208040000 } from './1764208040000-pass-seats-on.js';
import { CheckWaitingLists1764208050000 } from './1764208050000-check-waiting-lists.js';
import { KeepDirectoryRecords1764208100000 } from './1764208100000-keep-directory-records.js';
import { NoticeActivityChanges1764208200000 } from './1764208200000-notice-activity-changes.js';
import { ReportUnmetNeeds1764208300000 } from './1764208300000-report-unmet-needs.js';
import { IndexKeysThatAreThere1764208310000 } from './1764208310000-index-keys-that-are-there.js';
import { FindPracticesAtOnce1764208320000 } from './1764208320000-find-practices-at-once.js';
import { LogInByMailCode1764208400000 } from './1764208400000-log-in-by-mail-code.js';
import { ShareWithProviders1764208410000 } from './1764208410000-share-with-providers.js';
import { RecordAttendance1764208420000 } from './1764208420000-record-attendance.js';
import { AskToGiveBack1764208500000 } from './1764208500000-ask-to-give-back.js';
import { SeeWhoHelps1764208510000 } from './1764208510000-see-who-helps.js';
import { CountWhoStayed1764208520000 } from './1764208520000-count-who-stayed.js';

export const migrations = [
  CreateOrganisations1764000000000,
  CreateReferrals1764000100000,
  CreateCoaching1764000200000,
  CreateJournal1764000300000,
  CreateReports1764000400000,
  CreateAccessFunctions1764000500000,
  EnforceAccess1764000600000,
  WakeTheRelay1764000700000,
  EndFollowUps1764000800000,
  KnowSessions1764200100000,
  AskSecondFactors1764200110000,
  VersionRegionSettings1764200200000,
  AdministerRegions1764200210000,
  CreateGeography1764200300000,
  ImportRegions1764200310000,
  CreateDrafts1764200400000,
  CountReferTimes1764200410000,
  CountFirstContacts1764200500000,
  GiveCards1764200510000,
  ExchangeMessages1764200520000,
  FindLetters1764200530000,
  StartFromTheHis1764200600000,
  KnowAPerson1764200700000,
  LetSomebodyReferOneself1764200710000,
  InvitePeople1764200800000,
  CreateIdentityProviders1764200810000,
  EditAreas1764201110000,
  ChangeOwnAddress1764201200000,
  SeeHowPeopleLogIn1764201210000,
  DressARegion1764201220000,
  NameProfessions1764201300000,
  CloseWaysBack1764201400000,
  GuardAppointments1764201410000,
  LetFollowUpsComeDue1764202100000,
  SayWhatIsNext1764202200000,
  SayWhereOneWorks1764202300000,
  RaiseAlarms1764204000000,
  CountLostFollowUps1764205100000,
  HandOverWork1764205200000,
  MoveDossiers1764205210000,
  StopAtDeath1764205220000,
  WriteToClients1764205300000,
  RaiseSignals1764205400000,
  KeepChosenDays1764205410000,
  MovePostAlong1764205500000,
  RememberWhereItWent1764205510000,
  KeepDossierForms1764206000000,
  MakeAppointments1764206100000,
  KeepAgendas1764206110000,
  SeeWhoLooks1764206120000,
  CancelHandOvers1764206200000,
  FlagSafety1764206210000,
  TakeOverCaseloads1764206220000,
  PlanFaster1764206300000,
  ListLateWork1764206310000,
  WakeById1764206320000,
  CheckOutboxKeys1764206330000,
  KnowPartiesElsewhere1764207100000,
  MoveToAnotherRegion1764207110000,
  TakeBackContacts1764207400000,
  DescribeActivities1764207700000,
  ScheduleActivities1764207900000,
  ReportActivities1764207910000,
  IndexActivities1764208000000,
  SearchActivities1764208010000,
  IndexWhatIsThere1764208020000,
  KeepWaitingLists1764208030000,
  PassSeatsOn1764208040000,
  CheckWaitingLists1764208050000,
  KeepDirectoryRecords1764208100000,
  NoticeActivityChanges1764208200000,
  ReportUnmetNeeds1764208300000,
  IndexKeysThatAreThere1764208310000,
  FindPracticesAtOnce1764208320000,
  LogInByMailCode1764208400000,
  ShareWithProviders1764208410000,
  RecordAttendance1764208420000,
  AskToGiveBack1764208500000,
  SeeWhoHelps1764208510000,
  CountWhoStayed1764208520000,
];
