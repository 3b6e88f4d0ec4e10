import type { MessageView } from '@wor/contract';
import type { FormState } from '../form/form-state.js';
import { showMoment } from '../format/dates.js';
import { text } from '../text/index.js';
import { Button, ButtonGroup } from '../ui/button.js';
import { Badge } from '../ui/display.js';
import { TextField } from '../ui/fields/text-field.js';
import { Form } from '../ui/form.js';
import { Section } from '../ui/page.js';

interface MessagesProps {
  readonly messages: readonly MessageView[];
  /** Of who looks. */
  readonly side: MessageView['side'];
  /** The page of the referral. */
  readonly home: string;
  readonly state: FormState;
  readonly messageKey: string;
  readonly mayWrite: boolean;
  /** Only the side that wrote the letter can add to it, until it is closed. */
  readonly maySupplement: boolean;
}

/** What both sides wrote to each other, and a box to write more. */
export function Messages(props: MessagesProps) {
  const { messages, side, home } = props;
  const words = text.messages;
  const unread = messages.filter((each) => each.side !== side && each.readAt === null).length;
  return (
    <Section title={words.title} id="berichten">
      <div className="stack">
        {messages.length === 0 ? <p>{words.empty}</p> : <MessageList {...props} />}
        {unread === 0 ? null : (
          <Form action={`${home}/berichten-gelezen`} isInline>
            <Button look="secondary">{words.read(unread)}</Button>
          </Form>
        )}
        {props.mayWrite ? <MessageForm {...props} /> : <p className="soft">{words.closed}</p>}
      </div>
    </Section>
  );
}

function MessageList({ messages, side }: MessagesProps) {
  const words = text.messages;
  return (
    <ul className="cards">
      {messages.map((each) => (
        <li key={each.id} className="card stack">
          <div className="cards__head">
            <h3 className="cards__title">
              {each.kind === 'supplement' ? words.supplementTitle : words.from[each.side]}
            </h3>
            {each.side !== side && each.readAt === null ? (
              <Badge tone="new">{words.unread}</Badge>
            ) : null}
          </div>
          <p className="message" lang="nl">
            {each.text}
          </p>
          <p className="soft">
            {words.written(each.by, showMoment(each.writtenAt))}{' '}
            {each.side === side && each.readAt !== null
              ? words.readOn(showMoment(each.readAt))
              : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

function MessageForm({ side, home, state, messageKey, maySupplement }: MessagesProps) {
  const words = text.messages;
  return (
    <Form state={state} action={home}>
      <input type="hidden" name="_key" value={state.values._key?.[0] ?? messageKey} />
      <TextField name="text" label={words.label[side]} hint={words.hint} lines={4} />
      {maySupplement ? <p className="soft">{words.supplementHint}</p> : null}
      <ButtonGroup>
        <Button name="kind" value="message">
          {words.send}
        </Button>
        {maySupplement ? (
          <Button name="kind" value="supplement" look="secondary">
            {words.supplement}
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  );
}
