import { data, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ApiProblem } from '../../api/api-problem.server.js';
import { apiOf, type Api } from '../../api/api.server.js';
import { sessionCookie } from '../../session/cookie.server.js';
import {
  departureOf,
  endedDepartureCookie,
  type DepartureNote,
} from '../../session/login/departure.server.js';
import { doorContext } from '../../session/request-context.server.js';
import { errorSentence, text } from '../../text/index.js';
import { ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Page } from '../../ui/page.js';

/** Where an identity provider sends people back to. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { origin } = args.context.get(doorContext);
  const ended = endedDepartureCookie(origin);
  const note = departureOf(args.request, origin);
  if (note === undefined) return problem('login.refused', 401, ended);
  const query = new URL(args.request.url).search;
  const back = { slug: args.params.slug ?? '', secret: note.secret, query };
  try {
    return await arrive(apiOf(args.context), { note, back, cookies: { ended, origin } });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return problem(error.code, error.status, ended);
  }
};

interface Arrival {
  readonly note: DepartureNote;
  readonly back: { readonly slug: string; readonly secret: string; readonly query: string };
  readonly cookies: { readonly ended: string; readonly origin: string };
}

async function arrive(api: Api, { note, back, cookies }: Arrival): Promise<Response> {
  const headers = new Headers({ 'Set-Cookie': cookies.ended });
  if (note.why === 'koppel') {
    await api.linkIdentity(back);
    return redirect('/mijn-account/koppelingen', { status: 303, headers });
  }
  const { token } = await api.loginFederated(back);
  headers.append('Set-Cookie', sessionCookie(token, cookies.origin));
  return redirect('/', { status: 303, headers });
}

const problem = (code: string, status: number, cookie: string) =>
  data({ code }, { status, headers: { 'Set-Cookie': cookie } });

export default function ComeBack() {
  const { code } = useLoaderData<{ code: string }>();
  return (
    <Page title={text.elsewhere.failed}>
      <Alert kind="error">
        <p>{errorSentence(code)}</p>
      </Alert>
      <ButtonGroup>
        <ButtonLink to="/inloggen/via">{text.elsewhere.again}</ButtonLink>
        <ButtonLink to="/inloggen">{text.elsewhere.password}</ButtonLink>
      </ButtonGroup>
    </Page>
  );
}
