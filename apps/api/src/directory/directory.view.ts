import type {
  ActivityChoicesView,
  ActivityDetailView,
  ActivityReportPage,
  ActivityReportView,
  ScheduleView,
  SimilarActivitiesView,
} from '@wor/contract';
import type { ActivityRecord, ActivityReportService, DirectoryService } from '@wor/services';

type Report = ActivityRecord['reports'][number];

function toReport(report: Report): ActivityReportView {
  const { id, activityId, activity, words, organisation, reportedAt } = report;
  return { id, activityId, activity, words, organisation, reportedAt: reportedAt.toISOString() };
}

function toSchedule(schedule: ActivityRecord['schedules'][number]): ScheduleView {
  const { freq, interval, byday, bymonthday, dtstart, until } = schedule;
  const { opensAt, closesAt, exceptDates, skipsHolidays } = schedule;
  return {
    ...{ freq, interval, byday, bymonthday, dtstart, until },
    ...{ opensAt, closesAt, exceptDates, skipsHolidays },
  };
}

/** All that is known of an activity. How many stayed is weighed and shown to nobody. */
export function toActivityDetail(record: ActivityRecord): ActivityDetailView {
  const { id, version, organisationId, organisation, name, description, arrangement } = record;
  const { arrangementLabel, place, neighbourhoodCode, neighbourhood, postcode } = record;
  const { costCents, capacity, freeSeats, languages, accessibility, groupSize, welcome } = record;
  const { contactPhone, contactEmail, url, minimumAge, maximumAge, eligibility } = record;
  const { alsoOn, isActive, today, closesOn, assuredOn, assuredDaysAgo, assurance, mayEdit } =
    record;
  return {
    ...{ id, version, organisation: { id: organisationId, name: organisation } },
    ...{ name, description, arrangement, arrangementLabel, place, neighbourhoodCode },
    ...{ neighbourhood, postcode, costCents, capacity, freeSeats, languages, accessibility },
    ...{ groupSize, welcome, contactPhone, contactEmail, url, minimumAge, maximumAge },
    ...{
      eligibility,
      alsoOn,
      isActive,
      today,
      closesOn,
      assuredOn,
      assuredDaysAgo,
      assurance,
      mayEdit,
    },
    schedules: record.schedules.map(toSchedule),
    next: record.next.map(({ date, opensAt, closesAt }) => ({ date, opensAt, closesAt })),
    updatedAt: record.updatedAt.toISOString(),
    reports: record.reports.map(toReport),
  };
}

type Choices = Awaited<ReturnType<DirectoryService['choices']>>;

export function toChoices(choices: Choices): ActivityChoicesView {
  const { providers, neighbourhoods, arrangements, today } = choices;
  return {
    today,
    providers: providers.map(({ id, name }) => ({ id, name })),
    neighbourhoods: neighbourhoods.map(({ code, name }) => ({ code, name })),
    arrangements: arrangements.map(({ code, label }) => ({ code, label })),
  };
}

export function toSimilar(
  rows: Awaited<ReturnType<DirectoryService['similar']>>,
): SimilarActivitiesView {
  return {
    items: rows.map(({ id, name, place, organisation }) => ({ id, name, place, organisation })),
  };
}

export function toReportPage(
  page: Awaited<ReturnType<ActivityReportService['list']>>,
): ActivityReportPage {
  return { items: page.items.map(toReport), next: page.next };
}
