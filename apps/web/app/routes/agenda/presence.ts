import type { LoaderFunctionArgs } from 'react-router';
import { presenceWords } from '../../agenda/presence-words.js';
import { loadPage, requireMe } from '../../session/page.server.js';

/** Who else looks, for the script of a dossier that stays open. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
  requireMe(args, 'coach', 'lead');
  const { names } = await loadPage(args, (api) => api.look(args.params.id ?? ''));
  return Response.json({ words: presenceWords(names) });
};
