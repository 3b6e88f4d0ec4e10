import { redirect, type LoaderFunctionArgs } from 'react-router';
import { requireMe } from '../session/page.server.js';
import { text } from '../text/index.js';
import { homeOf } from '../ui/faces.js';
import { Page } from '../ui/page.js';
import type { Role } from '@wor/domain';

export const loader = (args: LoaderFunctionArgs) => {
  const home = homeOf(requireMe(args).role as Role);
  return home === '/' ? null : redirect(home);
};

export default function Home() {
  return (
    <Page title={text.noFace.title}>
      <p>{text.noFace.text}</p>
    </Page>
  );
}
