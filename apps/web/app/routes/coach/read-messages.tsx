import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { readMessages } from '../../referrer/send-message.server.js';

const pageOf = (id: string): string => `/dossier/${id}`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(params.id ?? ''));

/** Only a button comes here: a problem has an error page of its own. */
export const action = (args: ActionFunctionArgs) => readMessages(args, pageOf);
