import type { InboundView, PaperLetterView } from '@wor/contract';
import {
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { submitButton } from '../../form/submit.server.js';
import { showDate } from '../../format/dates.js';
import { inDutch } from '../../format/in-dutch.js';
import { LetterActions } from '../../post/letter-actions.js';
import { loadPage, requireMe } from '../../session/page.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';
import { Table } from '../../ui/table.js';

export const loader = async (args: LoaderFunctionArgs) => {
  requireMe(args, 'coach', 'lead');
  return loadPage(args, (api) => api.post());
};

/** Only buttons post here: what goes wrong has an error page of its own. */
export const action = async (args: ActionFunctionArgs) => {
  await submitButton(args, async (form, api) => {
    const [letter, step] = (form.text('letter') ?? '').split(' ');
    if (letter !== undefined && step !== undefined) return api.moveLetter(letter, step);
    return api.handleInbound(form.text('inbound') ?? '');
  });
  return redirect('/post', 303);
};

/** Letters that somebody has to put in the post, and what came in. */
export default function Post() {
  const { letters, inbound } = useLoaderData<typeof loader>();
  const words = text.post;
  const sent = letters.filter(({ sentAt }) => sentAt !== null);
  return (
    <Page title={words.title} width="wide">
      <Section title={words.letters}>
        <Letters letters={letters.filter(({ sentAt }) => sentAt === null)} />
      </Section>
      <Section title={words.inbound}>
        <Inbound items={inbound} />
      </Section>
      {sent.length === 0 ? null : (
        <Section title={words.sent}>
          <SentLetters letters={sent} />
        </Section>
      )}
    </Page>
  );
}

const dossier = ({ referralId, name }: Pick<InboundView, 'referralId' | 'name'>) => (
  <Link to={`/dossier/${referralId}`}>{name}</Link>
);

const letterName = ({ code }: PaperLetterView) => labelFor(text.post.codes, code);

function Letters({ letters }: { readonly letters: readonly PaperLetterView[] }) {
  const words = text.post;
  if (letters.length === 0) return <p>{words.noLetters}</p>;
  return (
    <Table
      caption={words.lettersTable}
      rows={letters}
      keyOf={({ id }) => id}
      columns={[
        { title: words.who, cell: dossier },
        { title: words.letter, cell: letterName },
        { title: words.since, cell: ({ plannedAt }) => showDate(plannedAt), isShort: true },
        { title: words.action, cell: (letter) => <LetterActions letter={letter} /> },
      ]}
    />
  );
}

function SentLetters({ letters }: { readonly letters: readonly PaperLetterView[] }) {
  const words = text.post;
  const sentOn = ({ sentAt, sentBy }: PaperLetterView) =>
    [sentAt === null ? '' : showDate(sentAt), sentBy ?? ''].filter(Boolean).join(', ');
  return (
    <Table
      caption={words.sentTable}
      rows={letters}
      keyOf={({ id }) => id}
      columns={[
        { title: words.who, cell: dossier },
        { title: words.letter, cell: letterName },
        { title: words.sentAt, cell: sentOn },
        { title: words.action, cell: (letter) => <LetterActions letter={letter} /> },
      ]}
    />
  );
}

function Inbound({ items }: { readonly items: readonly InboundView[] }) {
  const words = text.post;
  if (items.length === 0) return <p>{words.noInbound}</p>;
  return (
    <Table
      caption={words.inboundTable}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { title: words.who, cell: dossier },
        { title: words.what, cell: (item) => <What item={item} /> },
        { title: words.since, cell: ({ at }) => showDate(at), isShort: true },
        { title: words.action, cell: (item) => <HandledButton item={item} /> },
      ]}
    />
  );
}

function What({ item }: { readonly item: InboundView }) {
  return (
    <div className="stack">
      <p>{labelFor(text.post.kinds, item.kind)}</p>
      {item.text === null ? null : (
        <blockquote className="letter timeline__note">{inDutch(item.text)}</blockquote>
      )}
      {item.attachments === 0 ? null : <p>{text.post.attachments(item.attachments)}</p>}
    </div>
  );
}

function HandledButton({ item }: { readonly item: InboundView }) {
  const words = text.post;
  return (
    <Form isInline>
      <Button look="secondary" name="inbound" value={item.id} label={words.handledLabel(item.name)}>
        {words.handled}
      </Button>
    </Form>
  );
}
