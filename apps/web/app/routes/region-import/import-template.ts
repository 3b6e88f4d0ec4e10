import { findImportKind, importTemplate } from '@wor/domain';
import type { LoaderFunctionArgs } from 'react-router';
import { failWith, requireMe } from '../../session/page.server.js';
import { visitContext } from '../../session/request-context.server.js';

/** The file that somebody can begin with; it holds nothing of anybody. */
export const loader = (args: LoaderFunctionArgs): Response => {
  requireMe(args, 'administrator');
  const kind = findImportKind(args.params['kind'] ?? '');
  const { traceId } = args.context.get(visitContext).trace;
  if (kind === undefined) return failWith({ code: 'not_found', status: 404, traceId });
  return new Response(importTemplate(kind), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${kind.code}.csv"`,
    },
  });
};
