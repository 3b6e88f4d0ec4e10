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
import { submit } from '../../form/submit.server.js';
import { Page } from '../../ui/page.js';
import { keptForm } from '../../session/page.server.js';

const codeOf = (args: LoaderFunctionArgs): string => {
  const found = instruments.find(({ code }) => code === args.params.instrument);
  return found?.code ?? notFound(args);
};

export const loader = async (args: LoaderFunctionArgs) => {
  const { id, client, number } = await loadDossier(args);
  return { id, number, name: client.name, code: codeOf(args), kept: keptForm(args) };
};

export const action = async (args: ActionFunctionArgs) => {
  const instrument = getInstrument(codeOf(args));
  const id = args.params.id ?? '';
  return submit(args, async (form, api) => {
    await api.measure(id, measurementOf(instrument, form));
    return redirect(`/dossier/${id}`, 303);
  });
};

export default function Measure() {
  const { id, number, name, code, kept } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() ?? kept ?? emptyForm;
  const instrument = getInstrument(code);
  return (
    <Page
      title={instrument.title}
      isDutch
      state={state}
      back={<Link to={`/dossier/${id}`}>{`${name}, ${number}`}</Link>}
    >
      <Questionnaire instrument={instrument} state={state} />
    </Page>
  );
}
