import type { ActivityReportView } from '@wor/contract';
import { Link } from 'react-router';
import { showDate } from '../format/dates.js';
import { inDutch } from '../format/in-dutch.js';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';

interface ReportCardsProps {
  readonly reports: readonly ActivityReportView[];
  readonly mayTick: boolean;
  /** Where they are about more than one activity. */
  readonly isList?: boolean;
}

/** What people say is wrong, each with the button that ticks it off. */
export function ReportCards({ reports, mayTick, isList = false }: ReportCardsProps) {
  const words = text.activityReports;
  return (
    <ul className="cards">
      {reports.map((report) => (
        <li key={report.id} className="card stack">
          {isList ? (
            <p>
              <Link to={`/sociale-kaart/${report.activityId}`}>{inDutch(report.activity)}</Link>
            </p>
          ) : null}
          <p>{inDutch(report.words)}</p>
          <p className="soft">{words.from(report.organisation, showDate(report.reportedAt))}</p>
          {mayTick ? (
            <Form isInline>
              <input type="hidden" name="report" value={report.id} />
              <Button
                name="do"
                value="handle"
                look="secondary"
                label={words.handleOf(report.activity)}
              >
                {words.handle}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
