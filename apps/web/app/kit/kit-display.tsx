import { text } from '../text/index.js';
import { ButtonLink } from '../ui/button.js';
import { Compare } from '../ui/compare.js';
import { Alert, Badge, DataList, Disclosure, Track } from '../ui/display.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoreLink } from '../ui/more-link.js';
import { Section } from '../ui/page.js';
import { Table, type Column } from '../ui/table.js';
import { TaskList, type TaskState } from '../ui/task-list.js';

const words = text.kit;
const rows = [1, 2, 3] as const;
const states: readonly TaskState[] = ['untouched', 'busy', 'waiting', 'done'];

const columns = (): readonly Column<number>[] => [
  { title: words.name, cell: (row) => words.row(row) },
  { title: words.count, cell: (row) => row * 12, isNumber: true },
  { title: words.choice, cell: () => words.longButton },
];

/** Everything that is only read. */
export function KitDisplay() {
  return (
    <>
      <Section title={words.messages}>
        <div className="stack">
          {(['info', 'ok', 'warning', 'error'] as const).map((kind) => (
            <Alert key={kind} kind={kind}>
              <p>{words[kind]}</p>
            </Alert>
          ))}
          <Disclosure summary={words.more}>
            <p>{words.moreText}</p>
          </Disclosure>
          <Disclosure summary={words.more} isOpen>
            <p>{words.moreText}</p>
          </Disclosure>
        </div>
      </Section>
      <Section title={words.badges}>
        <p>
          <Badge>{words.neutral}</Badge> <Badge tone="new">{words.fresh}</Badge>{' '}
          <Badge tone="attention">{words.attention}</Badge> <Badge tone="done">{words.done}</Badge>
        </p>
      </Section>
      <Section title={words.tasks}>
        <TaskList
          tasks={states.map((state, at) => ({
            ...{ title: words.task(at + 1), to: '/ui-kit', state },
            hint: at === 0 ? words.taskHint : undefined,
          }))}
        />
      </Section>
      <Section title={words.track}>
        <Track steps={text.referral.steps} reached={2} now={text.referral.stepNow} />
      </Section>
      <KitLists />
    </>
  );
}

function KitLists() {
  return (
    <>
      <Section title={words.tables}>
        <div className="stack">
          <Table caption={words.table} columns={columns()} rows={rows} keyOf={String} />
          <MoreLink next="voorbeeld" />
          <DataList
            facts={[
              { key: words.name, value: words.row(1) },
              { key: words.note, value: words.longButton },
            ]}
          />
          <EmptyState sentence={words.empty}>
            <p>
              <ButtonLink to="/ui-kit">{words.secondary}</ButtonLink>
            </p>
          </EmptyState>
        </div>
      </Section>
      <Section title={words.compare}>
        <Compare
          one={{ title: words.yours, children: <p>{words.moreText}</p> }}
          other={{ title: words.theirs, children: <p>{words.longButton}</p> }}
        />
      </Section>
    </>
  );
}
