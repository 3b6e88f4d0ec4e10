import { redirect, type LoaderFunctionArgs } from 'react-router';
import { loadDossier } from '../../dossier/load-dossier.server.js';

const waiting: readonly string[] = ['due'];

/** Leads from a list to putting off what waits for the coach; where nothing does, to the dossier. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { id, followUps } = await loadDossier(args);
  const due = followUps.find((one) => waiting.includes(one.status) && one.kind !== 'safety');
  const home = `/dossier/${id}`;
  return redirect(due === undefined ? home : `${home}/opvolging/${due.id}/uitstellen`);
};
