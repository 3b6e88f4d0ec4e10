import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { apiOf } from '../../api/api.server.js';
import { showDate } from '../../format/dates.js';
import { showPhone } from '../../format/phone.js';
import { CardFrame } from '../../referrer/card-frame.js';
import { CodeForm } from '../../referrer/code-form.js';
import { ExpectationLine } from '../../referrer/expectation-line.js';
import { loadPage } from '../../session/page.server.js';
import { text } from '../../text/index.js';

const refusals: readonly string[] = ['not_found', 'rate.limited', 'input.invalid'];

/** What the code opens; a wrong one says so on the page where one can type it again. */
export const loader = (args: LoaderFunctionArgs) =>
  loadPage(args, async () => {
    try {
      const card = await apiOf(args.context).openCard(args.params.code ?? '');
      return data({ card, isTooOften: false });
    } catch (error) {
      if (!(error instanceof ApiProblem) || !refusals.includes(error.code)) throw error;
      const isTooOften = error.code === 'rate.limited';
      return data({ card: null, isTooOften }, { status: error.status });
    }
  });

export default function CardPage() {
  const { card, isTooOften } = useLoaderData<typeof loader>();
  const words = text.cardPage;
  if (card === null) {
    return (
      <CardFrame title={words.title} isWrong>
        <p>{words.intro}</p>
        <CodeForm isWrong error={isTooOften ? words.tooOften : undefined} />
      </CardFrame>
    );
  }
  const phone = showPhone(card.phone);
  return (
    <CardFrame title={words.call(card.team)}>
      <div className="stack">
        <p className="lead">{words.by(card.team, showDate(card.callsBy))}</p>
        <ExpectationLine expectation={card.expectation} />
        <p>
          {words.question} <PhoneLink phone={card.phone} shown={phone} />
        </p>
      </div>
      <section className="section">
        <h2 className="utrecht-heading-2 section__title">{words.stopHeading}</h2>
        <p>
          {words.stop} <PhoneLink phone={card.phone} shown={phone} />
        </p>
      </section>
    </CardFrame>
  );
}

function PhoneLink({ phone, shown }: { readonly phone: string; readonly shown: string }) {
  return (
    <a href={`tel:${phone}`} className="utrecht-link utrecht-link--html-a">
      {shown}
    </a>
  );
}
