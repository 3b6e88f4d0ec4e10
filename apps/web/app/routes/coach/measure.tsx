import { getInstrument, instruments } from '@wor/domain';
import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { loadDossier, notFound } from '../../dossier/load-dossier.server.js';
import { measurementOf } from '../../dossier/measurement-form.js';
import { Questionnaire } from '../../dossier/questionnaire.js';
import { emptyForm } from '../../form/form-state.js';
import { Page } from '../../ui/page.js';
import { LeftOff } from '../../unfinished/unfinished-form.js';
import { openForm, submitUnfinished } from '../../unfinished/unfinished-form.server.js';

const codeOf = (args: LoaderFunctionArgs): string => {
  const found = instruments.find(({ code }) => code === args.params.instrument);
  return found?.code ?? notFound(args);
};

const formOf = (code: string): string => `measure.${code}`;

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number } = await loadDossier(args);
  const code = codeOf(args);
  const opened = await openForm(args, formOf(code));
  return { id, number, name: client.name, code, opened };
};

export const action = async (args: ActionFunctionArgs) => {
  const instrument = getInstrument(codeOf(args));
  const id = args.params.id ?? '';
  return submitUnfinished(args, formOf(instrument.code), async (form, api) => {
    await api.measure(id, measurementOf(instrument, form));
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function Measure() {
  const { id, number, name, code, opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const state = answer ?? opened.kept ?? emptyForm;
  const instrument = getInstrument(code);
  return (
    <Page
      title={instrument.title}
      isDutch
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <LeftOff id={id} opened={opened} isFresh={answer === undefined} />
      <Questionnaire {...{ id, opened, instrument, state }} />
    </Page>
  );
}
