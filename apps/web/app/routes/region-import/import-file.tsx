import { findImportKind, mostImportRows } from '@wor/domain';
import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { emptyForm } from '../../form/form-state.js';
import { refusedFor, submit } from '../../form/submit.server.js';
import { ImportColumns } from '../../region-import/import-columns.js';
import { ImportCheck, ImportDone } from '../../region-import/import-report.js';
import { keepUpload, findUpload, octetsIn } from '../../region-import/upload.server.js';
import { failWith, requireFresh, requireMe } from '../../session/page.server.js';
import { visitContext } from '../../session/request-context.server.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { FileField } from '../../ui/fields/file-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'administrator');
  requireFresh(args);
  const { context, params, request } = args;
  const kind = findImportKind(params['kind'] ?? '');
  const { traceId } = context.get(visitContext).trace;
  if (kind === undefined) return failWith({ code: 'not_found', status: 404, traceId });
  const query = new URL(request.url).searchParams;
  const count = (name: string): number => Number(query.get(name)) || 0;
  const done = query.has('nieuw')
    ? { added: count('nieuw'), changed: count('anders'), same: count('gelijk') }
    : null;
  return { kind: kind.code, done };
};

export const action = async (args: ActionFunctionArgs) => {
  const kind = args.params['kind'] ?? '';
  const octets = await octetsIn(args.request);
  return submit(args, async (form, api) => {
    const upload = form.text('upload');
    if (upload !== undefined) {
      const kept = findUpload(args, upload);
      if (kept === undefined) return refusedFor(form, 'bestand', 'import.gone');
      const { added, changed, same } = await api.runImport(kind, form.given('hash'), kept);
      const counts = new URLSearchParams({
        ...{ nieuw: String(added), anders: String(changed), gelijk: String(same) },
      });
      return redirect(`/regio/importeren/${kind}?${counts.toString()}`, 303);
    }
    if (octets === undefined) return refusedFor(form, 'bestand', 'import.missing');
    const report = await api.checkImport(kind, octets);
    return { report, upload: keepUpload(args, octets) };
  });
};

export default function ImportFile() {
  const { kind, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const checked = answer !== undefined && 'report' in answer ? answer : undefined;
  const state = answer === undefined || 'report' in answer ? emptyForm : answer;
  const title = text.imports.kindTitle(labelFor(text.imports.kinds, kind));
  return (
    <Page title={title} state={state} width="wide">
      <div className="stack">
        {done === null || answer !== undefined ? null : <ImportDone counts={done} />}
        {checked === undefined ? null : <ImportCheck {...checked} />}
        <Form state={state} action={`/regio/importeren/${kind}`} hasFile>
          <FileField
            name="bestand"
            label={text.imports.file}
            hint={text.imports.fileHint(findImportKind(kind)?.mostRows ?? mostImportRows)}
            accept=".csv,text/csv"
          />
          <Button look={checked?.report.problemCount === 0 ? 'secondary' : 'primary'}>
            {text.imports.check}
          </Button>
        </Form>
      </div>
      <ImportColumns
        columns={findImportKind(kind)?.columns ?? []}
        template={`/regio/importeren/${kind}/voorbeeld.csv`}
      />
    </Page>
  );
}
