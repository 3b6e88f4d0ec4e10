import type { LoaderFunctionArgs } from 'react-router';
import { loadPage, requireMe } from '../../session/page.server.js';

/** A letter as the api draws it, to print; it stays in no cache. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  requireMe(args, 'coach', 'lead');
  const file = await loadPage(args, (api) => api.letterPaper(args.params.id ?? ''));
  return new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="brief.pdf"',
      'cache-control': 'no-store',
    },
  });
};
