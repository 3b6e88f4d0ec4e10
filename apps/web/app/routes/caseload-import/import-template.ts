import { caseloadImport, importTemplate } from '@wor/domain';
import type { LoaderFunctionArgs } from 'react-router';
import { requireMe } from '../../session/page.server.js';

/** The file that somebody can begin with; it holds nothing of anybody. */
export const loader = (args: LoaderFunctionArgs): Response => {
  requireMe(args, 'lead');
  return new Response(importTemplate(caseloadImport), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="inwoners.csv"',
    },
  });
};
