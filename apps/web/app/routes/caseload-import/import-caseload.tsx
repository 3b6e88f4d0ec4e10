import { caseloadImport } from '@wor/domain';
import {
  Link,
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
import {
  dropUploads,
  findUpload,
  keepUpload,
  octetsIn,
} from '../../region-import/upload.server.js';
import { requireFresh, requireMe } from '../../session/page.server.js';
import { text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { FileField } from '../../ui/fields/file-field.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

const home = '/inwoners/importeren';

export const loader = (args: LoaderFunctionArgs) => {
  requireMe(args, 'lead');
  requireFresh(args);
  const query = new URL(args.request.url).searchParams;
  const count = (name: string): number => Number(query.get(name)) || 0;
  const done = { added: count('nieuw'), changed: 0, same: count('gelijk') };
  return { done: query.has('nieuw') ? done : null };
};

export const action = async (args: ActionFunctionArgs) => {
  const octets = await octetsIn(args.request);
  return submit(args, async (form, api) => {
    const upload = form.text('upload');
    if (upload !== undefined) {
      const kept = findUpload(args, upload);
      if (kept === undefined) return refusedFor(form, 'bestand', 'import.gone');
      const { added, same } = await api.runCaseloadImport(form.given('hash'), kept);
      dropUploads(args);
      return redirect(`${home}?nieuw=${added}&gelijk=${same}`, 303);
    }
    if (octets === undefined) return refusedFor(form, 'bestand', 'import.missing');
    const report = await api.checkCaseloadImport(octets);
    return { report, upload: keepUpload(args, octets) };
  });
};

/** Clients who come along from another system, with what has to happen for them. */
export default function ImportCaseload() {
  const { done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const checked = answer !== undefined && 'report' in answer ? answer : undefined;
  const state = answer === undefined || 'report' in answer ? emptyForm : answer;
  const words = text.caseloadImport;
  return (
    <Page
      title={words.title}
      state={state}
      width="wide"
      back={<Link to="/inwoners">{words.back}</Link>}
    >
      <div className="stack">
        {done === null || answer !== undefined ? null : <ImportDone counts={done} />}
        {checked === undefined ? null : <ImportCheck {...checked} />}
        <p>{words.intro}</p>
        <p>{words.after}</p>
        <Form state={state} action={home} hasFile>
          <FileField
            name="bestand"
            label={text.imports.file}
            hint={words.fileHint}
            accept=".csv,text/csv"
          />
          <Button look={checked?.report.problemCount === 0 ? 'secondary' : 'primary'}>
            {text.imports.check}
          </Button>
        </Form>
      </div>
      <ImportColumns columns={caseloadImport.columns} template={`${home}/voorbeeld.csv`} />
    </Page>
  );
}
