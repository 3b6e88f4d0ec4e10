import { keys, list, type Shape } from '../support/http/shape.js';
import { directoryKeys } from './directory-looks.js';
import { providerKeys } from './provider-looks.js';

const activityNames =
  'id name description arrangement place neighbourhood weekday startsAt dayPart alsoOn costCents freeSeats languages accessibility groupSize welcome assuredOn closesOn';
const activity = keys(activityNames);
const foundActivity = keys(`${activityNames} provider metres`);
const choices = list(keys('code count'));
const feedback = keys('id moment shareLevel mustAct sentences writtenAt readAt');
const message = keys('id kind side text by writtenAt readAt');
const overviewRow = 'key sent spoken started openNow medianDays';
const signal = keys('code about from scores');
const followUp = keys('id kind moment dueOn status doneAt');
const measurement = keys('id instrument instrumentVersion moment takenAt answers scores');
const participation = keys(
  'id status version startedOn stoppedOn stopReason position offerUntil acceptedOn',
  { activity, provider: keys('name isShared answer answeredOn timesThere lastThereOn') },
);
const reciprocity = keys('participationId answer');
const client = keys(
  'id version name birthDate age phone email postcode houseNumber neighbourhood language needsInterpreter contactPreference noMessagesBy bestTime contactPerson barriers',
);
const line = keys(
  'id number clientName status reasonCode reason neighbourhood isUrgent sentAt contactTarget contactLimit coachName referrerName updatedAt hasUnreadFeedback hasUnreadMessage hasTwin isUnconfirmed',
);
const workLine = keys(
  'id number version clientName age phone status reason neighbourhood isUrgent safetyBy coachName lastContactAt sentAt contactLimit isUnconfirmed hasUnreadMessage',
  { nextAction: keys('code dueOn at') },
);
const appointment = keys('id version startsAt endsAt kind place status coachName actions');
const agendaDay = keys('date holiday free');
const team = keys('id name phone');
const handOver =
  'id fromId fromName toId toName reason fromOn untilOn isEverybody state cancelledFor mayEnd';
const head =
  'id number status version episode reasonCode reason shareLevel isUrgent sentAt closedAt contactTarget coachName actions expectation view hope';
const page = keys('next', { items: list(line) });
const me = keys('accountId name role teamIds isFresh hasOtherRoles', {
  organisation: keys('id name kind'),
  region: keys('name isPractice theme'),
});

const organisation = 'id kind name agb municipalityCode defaultTeamId profession endedAt version';

const person = keys(
  'id name email role organisationId organisation organisationKind teamIds version endedAt lastLogin hasSecondFactor',
);

/** What a login elsewhere shows; asked where there is a provider. */
export const federatedKeys = {
  identityProviders: { items: list(keys('slug name')) },
  departure: keys('url secret'),
  identities: { items: list(keys('id issuer linkedAt')) },
};

/** Who sees which keys, by hand: a new key is a decision and stands here first (S-04). */
export const exactKeys = {
  selfReferralTeam: {
    team: keys('name phone organisation'),
    consent: keys('textVersion text'),
  },
  selfReferralAnswer: keys('by'),
  samePerson: keys('clientId mayMerge', {
    twins: list(
      keys('clientId name alike', {
        choice: keys('by at'),
        referrals: list(keys('id number status isOpen sentAt team referrerName isOwnTeam')),
      }),
    ),
    merges: list(keys('id name mergedAt by canUndo')),
  }),
  compare: keys('mayMerge', {
    kept: keys('id version name'),
    other: keys('id version name'),
    fields: list(keys('field kept other isDifferent needsChoice')),
  }),
  merged: keys('id clientId'),
  me,
  login: keys('token device', { me }),
  invitations: keys('next', {
    items: list(keys('id email name role organisation createdAt expiresAt acceptedAt state')),
  }),
  ownAccount: keys('email waitingEmail hasSecondFactor isFactorDemanded recoveryCodesLeft'),
  enrolment: keys('key uri'),
  recoveryCodes: keys('recoveryCodes'),
  memberships: { items: list(keys('id role organisation')) },
  sessions: {
    items: list(keys('id isCurrent role organisation address agent createdAt lastSeenAt')),
  },
  receipt: keys('id number status version sentAt recallableUntil contactTarget', { team }),
  form: keys('defaultTeamId', {
    reasons: list(keys('code label digit icpc')),
    teams: list(keys('id name phone organisation')),
    arrangements: list(keys('code label')),
    consent: keys('textVersion text'),
  }),
  draftKept: keys('id version begunAt updatedAt leftOut'),
  draft: keys('id version begunAt updatedAt key replaces', {
    fields: list(keys('name values source')),
  }),
  drafts: { items: list(keys('id version begunAt updatedAt isOfToday')) },
  draftMade: keys('id'),
  formKept: keys('updatedAt leftOut'),
  unfinishedForm: keys('key updatedAt', { fields: list(keys('name values')) }),
  launchOpened: keys('draftId'),
  launchReceived: keys('launch'),
  launchKey: keys('organisationId organisation issuer keyIds validUntil version'),
  launchKeys: keys('next', {
    items: list(keys('organisationId organisation issuer keyIds validUntil version')),
  }),
  launchOffer: { practices: list(keys('id name')), patients: list(keys('code name')) },
  launchToken: keys('token'),
  page,
  referralOfReferrer: keys(`${head} trackStep recallableUntil hisCode`, {
    team,
    client: keys('name birthDate'),
    feedback: list(feedback),
    messages: list(message),
  }),
  referralOfTeam: keys(
    `${head} referrerName referrerProfession isUnconfirmed contactLimit heldFrom wakeOn mayChangeUrgency`,
    {
      team,
      client,
      nextAction: keys('code dueOn'),
      timeline: list(keys('at type by payload note')),
      intake: keys(
        'doneAt gender ageBand livingSituation workStatus earlierSupport gpVisits wishes dayParts',
      ),
      arrangements: list(keys('code label')),
      measurements: list(measurement),
      participations: list(participation),
      reciprocity: list(reciprocity),
      followUps: list(followUp),
      appointments: list(appointment),
      signals: list(signal),
      safety: keys('actor actBy isLate setAt setBy why'),
      feedback: list(feedback),
      messages: list(message),
    },
  ),
  day: keys('today silentDays', {
    groups: list(keys('code count isMore', { items: list(workLine) })),
  }),
  work: keys('today next', { items: list(workLine) }),
  teamLoad: keys('today', { coaches: list(keys('accountId name open late')) }),
  workFilters: { reasons: list(keys('code label')), areas: list(keys('code label')) },
  unmetNeeds: keys('arrangements rows', {
    arrangements: list(keys('code label')),
    rows: list(keys('neighbourhood arrangement cause people lastOn')),
  }),
  groupProposals: keys('least most withinMetres considered', {
    groups: list(
      keys('dayParts languages people waiting notFound others', {
        arrangement: keys('code label'),
        neighbourhood: keys('code name'),
        clients: list(keys('id name')),
      }),
    ),
  }),
  handOvers: keys('today unassigned', {
    colleagues: list(keys('accountId name teamIds open hoursPerWeek perDay awayUntil isGone')),
    handOvers: list(keys(`${handOver} clients`)),
  }),
  handOver: keys('today next', { handOver: keys(handOver), items: list(workLine) }),
  handOverClients: keys('today next', { items: list(workLine) }),
  handOverMade: keys('id clients'),
  receivers: { regions: list(keys('id name', { teams: list(keys('id name organisation')) })) },
  assigned: keys('clients'),
  death: keys('stopped'),
  letterPreview: keys('shareLevel mustAct sentences'),
  contactResult: keys('id status version contactId takeBackUntil', {
    nextAction: keys('code dueOn'),
  }),
  contactTakenBack: keys('id status version', { nextAction: keys('code dueOn') }),
  actionResult: keys('id status version'),
  client,
  measurement,
  suggestions: keys('listId weightsVersion others', {
    items: list(
      keys('score', { activity, parts: list(keys('code title points maximum sentence')) }),
    ),
    nearly: list(keys('reason sentence change score', { activity })),
    leftOut: list(keys('reason sentence count')),
  }),
  activities: keys('next', { items: list(activity) }),
  activitySearch: keys('total next unknownWords', {
    items: list(foundActivity),
    choices: {
      ...{ arrangement: choices, neighbourhood: choices, day: choices, part: choices },
      ...{ language: choices, cost: choices, accessibility: choices, group: choices },
    },
    arrangements: list(keys('code label')),
    neighbourhoods: list(keys('code label')),
  }),
  ...directoryKeys,
  ...providerKeys,
  participation,
  reciprocity,
  followUp,
  feedback,
  message,
  messagesRead: keys('read'),
  practiceOverview: keys('from', {
    all: keys(overviewRow),
    months: list(keys(overviewRow)),
    reasons: list(keys(`${overviewRow} label`)),
  }),
  post: {
    letters: list(keys('id referralId number name code why plannedAt sentAt sentBy canUndo')),
    inbound: list(keys('id referralId number name kind text attachments at')),
  },
  reach: keys('channel why', {
    ways: keys('sms mail letter'),
    messages: list(keys('code channel why status plannedAt settledAt')),
  }),
  appointment,
  slots: keys('coachName slotMinutes hasHours', { days: list(agendaDay) }),
  openHours: keys('version'),
  agenda: keys('today feedSince', {
    days: list(agendaDay),
    appointments: list(
      keys('id version referralId number clientName startsAt endsAt kind status actions'),
    ),
    hours: keys('monday tuesday wednesday thursday friday saturday sunday slotMinutes version'),
  }),
  calendarFeed: keys('token'),
  calendar: keys('file'),
  presence: keys('names'),
  clientPage: keys('lines team phone channel hasCalendar'),
  cardPage: keys('team phone callsBy expectation'),
  reports: {
    items: list(
      keys('id municipalityCode period publishedAt hash', {
        cells: list(keys('family value printed')),
      }),
    ),
  },
  lateWork: keys('next', {
    teams: list(keys('teamId team count')),
    items: list(keys('number team what since daysLate coachToldAt leadToldAt administratorToldAt')),
  }),
  overview: keys('today target limit', { steps: list(keys('step state')) }),
  setting: keys('kind version changedBy changedAt', {
    body: keys(
      'firstContactTargetWorkingDays firstContactLimitDays attempts attemptDayParts letterWaitWorkingDays recallMinutes silentDays noOutflowDays assuredDays hiddenDays offerWorkingDays',
    ),
  }),
  history: keys('next', {
    items: list(keys('version by at note', { changes: list(keys('path before after')) })),
  }),
  organisations: keys('next', { items: list(keys(organisation)) }),
  organisation: keys(organisation, { teams: list(keys('id name phone email version')) }),
  changed: keys('id version'),
  people: keys('next', { items: list(person) }),
  person,
  areas: keys('next', {
    items: list(keys('postcode4 neighbourhoodCode neighbourhood teamId team')),
  }),
  route: keys('team neighbourhood reason'),
  moved: keys('postcodes'),
  queues: keys('dueAndNotDone', {
    queues: list(keys('queue pending due leased dead')),
    deadLetters: list(keys('id queue kind attempts lastError createdAt')),
    alarms: list(keys('code since isTold')),
  }),
  referTimes: keys('days count p50 p90'),
  importReport: keys('hash encoding rows added changed same problemCount', {
    problems: list(keys('row column code')),
  }),
  health: keys('status', { checks: { database: keys('isUp serves') } }),
  alive: keys('status', { checks: {} }),
} as const satisfies Record<string, Shape>;
