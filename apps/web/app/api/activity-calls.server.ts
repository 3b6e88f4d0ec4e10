import type {
  ActivityChoicesView,
  ActivityDetailView,
  ActivityReportPage,
  ActivityReportRequest,
  ActivityRequest,
  ChangedView,
  CloseActivityRequest,
  NewActivityRequest,
  SimilarActivitiesView,
} from '@wor/contract';
import type { Call } from './call.server.js';

type Ask = <Data>(call: Call) => Promise<Data>;

/** A change under the version that was read. */
interface Edit<Body> {
  readonly body: Body;
  readonly version: number | undefined;
}

const at = (id: string, rest = ''): string => `/activities/${encodeURIComponent(id)}${rest}`;

/** The addresses of the social map's pages of one activity. */
export function activityCalls(ask: Ask) {
  return {
    activity: (id: string) => ask<ActivityDetailView>({ path: at(id) }),
    activityChoices: () => ask<ActivityChoicesView>({ path: '/activities/choices' }),
    similarActivities: (given: Readonly<Record<'name' | 'place' | 'neighbourhoodCode', string>>) =>
      ask<SimilarActivitiesView>({
        path: `/activities/similar?${new URLSearchParams(given).toString()}`,
      }),
    addActivity: (body: NewActivityRequest) =>
      ask<ChangedView>({ method: 'POST', path: '/activities', body }),
    editActivity: (id: string, edit: Edit<ActivityRequest>) =>
      ask<ChangedView>({ method: 'PUT', path: at(id), ...edit }),
    assureActivity: (id: string) =>
      ask<ChangedView>({ method: 'POST', path: at(id, '/assure'), body: {} }),
    closeActivity: (id: string, edit: Edit<CloseActivityRequest>) =>
      ask<ChangedView>({ method: 'POST', path: at(id, '/close'), ...edit }),
    reportActivity: (id: string, body: ActivityReportRequest) =>
      ask<{ readonly id: string }>({ method: 'POST', path: at(id, '/reports'), body }),
    ...reportCalls(ask),
  };
}

function reportCalls(ask: Ask) {
  return {
    activityReports: (after: string | null) =>
      ask<ActivityReportPage>({
        path: `/activity-reports${after === null ? '' : `?after=${encodeURIComponent(after)}`}`,
      }),
    handleActivityReport: (id: string) =>
      ask<{ readonly id: string }>({
        ...{ method: 'POST', path: `/activity-reports/${encodeURIComponent(id)}/handle`, body: {} },
      }),
  };
}
