import { normaliseCardCode } from '@wor/domain';
import { data, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CardFrame } from '../../referrer/card-frame.js';
import { CodeForm } from '../../referrer/code-form.js';
import { text } from '../../text/index.js';

/** A code that was typed leads to its page; looking changes nothing, so this is a form that gets. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  const typed = new URL(request.url).searchParams.get('code');
  if (typed === null) return data({ isWrong: false });
  const code = normaliseCardCode(typed);
  return code === undefined ? data({ isWrong: true }, { status: 404 }) : redirect(`/k/${code}`);
};

export default function CardCode() {
  const { isWrong } = useLoaderData<typeof loader>();
  return (
    <CardFrame title={text.cardPage.title} isWrong={isWrong}>
      <p>{text.cardPage.intro}</p>
      <CodeForm isWrong={isWrong} />
    </CardFrame>
  );
}
