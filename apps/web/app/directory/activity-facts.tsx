import type { ActivityDetailView } from '@wor/contract';
import { anyLanguage, isRule, projectWeek } from '@wor/domain';
import { inDutch } from '../format/in-dutch.js';
import { showDate } from '../format/dates.js';
import { dayPartName, languageLabel, showCost } from '../format/labels.js';
import { showPhone } from '../format/phone.js';
import { labelFor, text } from '../text/index.js';
import { DataList } from '../ui/display.js';
import { Section } from '../ui/page.js';
import { scheduleOf } from './schedule/schedule-values.js';
import { scheduleWords } from './schedule/schedule-words.js';

interface ActivityProps {
  readonly activity: ActivityDetailView;
}

/** The next times, three at most. */
export function NextTimes({ activity }: ActivityProps) {
  const words = text.activityPage;
  return (
    <Section title={words.next}>
      {activity.next.length === 0 ? (
        <p>{words.noNext}</p>
      ) : (
        <ul>
          {activity.next.map(({ date, opensAt, closesAt }) => (
            <li key={`${date} ${opensAt}`}>
              {closesAt === null
                ? words.at(showDate(date), opensAt)
                : words.between(showDate(date), opensAt, closesAt)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What, when, where and for whom; what nobody knows is left out. */
export function AllFacts({ activity }: ActivityProps) {
  const { facts } = text.activityPage;
  const place = [activity.place, activity.postcode, activity.neighbourhood].filter(Boolean);
  const times = activity.schedules.map((schedule) => scheduleWords(schedule, activity.today));
  return (
    <Section title={text.activityPage.about}>
      <DataList
        facts={[
          { key: facts.organisation, value: inDutch(activity.organisation.name) },
          { key: facts.kind, value: inDutch(activity.arrangementLabel) },
          { key: facts.when, value: <Lines lines={times} /> },
          { key: facts.alsoOn, value: untimed(activity).map(dayPartName).join(', ') },
          { key: facts.place, value: inDutch(place.join(', ')) },
          { key: facts.cost, value: showCost(activity.costCents) },
          { key: facts.seats, value: text.activityPage.seats(...seatsOf(activity)) },
          ...forWhom(activity),
        ]}
      />
    </Section>
  );
}

/** Parts of the week that were written down before there were times, and have none still. */
function untimed({ alsoOn, schedules }: ActivityDetailView): readonly string[] {
  const rules = schedules.map(scheduleOf).filter(isRule);
  const timed = rules.length === 0 ? [] : projectWeek(rules).alsoOn;
  return alsoOn.filter((code) => !timed.some((each) => each === code));
}

const seatsOf = ({ freeSeats, capacity }: ActivityDetailView) => [freeSeats, capacity] as const;

function forWhom(activity: ActivityDetailView) {
  const { facts, people, welcomes } = text.activityPage;
  const { groupSize, welcome, languages, accessibility } = activity;
  const spoken = languages.map((code) =>
    code === anyLanguage ? text.suggest.anyLanguage : languageLabel(code),
  );
  const there = accessibility.map((code) => labelFor(text.lists.accessibility, code));
  return [
    { key: facts.eligibility, value: inDutch(activity.eligibility) },
    { key: facts.ages, value: agesOf(activity) },
    { key: facts.languages, value: spoken.join(', ') },
    { key: facts.accessibility, value: there.join(', ') },
    { key: facts.groupSize, value: groupSize === null ? '' : people(groupSize) },
    { key: facts.welcome, value: welcome === null ? '' : welcomes[welcome] },
  ];
}

function agesOf({ minimumAge, maximumAge }: ActivityDetailView): string {
  const words = text.activityPage;
  if (minimumAge !== null && maximumAge !== null) return words.fromUntil(minimumAge, maximumAge);
  if (minimumAge !== null) return words.from(minimumAge);
  return maximumAge === null ? '' : words.until(maximumAge);
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="line">
          {line}
          <br />
        </span>
      ))}
    </>
  );
}

/** Whom to call or mail. */
export function WhomToCall({ activity }: ActivityProps) {
  const words = text.activityPage;
  const { contactPhone, contactEmail, url } = activity;
  const isKnown = contactPhone !== null || contactEmail !== null || url !== null;
  return (
    <Section title={words.contact}>
      {isKnown ? null : <p>{words.noContact}</p>}
      <DataList
        facts={[
          {
            key: words.facts.phone,
            value: contactPhone && <a href={`tel:${contactPhone}`}>{showPhone(contactPhone)}</a>,
          },
          {
            key: words.facts.email,
            value: contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
          },
          {
            key: words.facts.website,
            value: url && (
              <a href={url} rel="noreferrer">
                {url}
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}
