import type { LoaderFunctionArgs } from 'react-router';
import { loadPage, requireMe } from '../../session/page.server.js';

/** The card as the api draws it, to look at and to print; it stays in no cache. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  requireMe(args, 'referrer');
  const file = await loadPage(args, (api) => api.card(args.params.id ?? ''));
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="kaart.pdf"',
      'cache-control': 'no-store',
    },
  });
};
