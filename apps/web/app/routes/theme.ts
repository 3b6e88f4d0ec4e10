import type { LoaderFunctionArgs } from 'react-router';
import { findThemeStyles } from '../session/theme.server.js';

/** A style sheet of our own address, so that the policy of the pages needs no exception. */
export const loader = ({ params }: LoaderFunctionArgs): Response => {
  const styles = findThemeStyles(params.file ?? '');
  if (styles === undefined) return new Response(null, { status: 404 });
  return new Response(styles, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
};
