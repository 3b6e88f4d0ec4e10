import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { errorSentence, text } from '../../text/index.js';
import { ButtonGroup, ButtonLink } from '../../ui/button.js';
import { Alert } from '../../ui/display.js';
import { Page } from '../../ui/page.js';

const known = /^(?:launch\.[a-z_]{1,20}|unavailable|rate\.limited|permission\.refused)$/;

export const loader = ({ request }: LoaderFunctionArgs) => {
  const code = new URL(request.url).searchParams.get('code') ?? '';
  return { code: known.test(code) ? code : 'launch.invalid' };
};

/** A launch that gave nothing is no dead end: paste, or type. */
export default function LaunchFailed() {
  const { code } = useLoaderData<typeof loader>();
  const words = text.launch;
  return (
    <Page title={words.failed}>
      <div className="stack">
        <Alert kind="warning">
          <p>{errorSentence(code)}</p>
        </Alert>
        <p>{words.failedHow}</p>
        <ButtonGroup>
          <ButtonLink to="/verwijs?plak=1" look="primary">
            {words.goPaste}
          </ButtonLink>
          <ButtonLink to="/verwijs">{words.goType}</ButtonLink>
        </ButtonGroup>
      </div>
    </Page>
  );
}
