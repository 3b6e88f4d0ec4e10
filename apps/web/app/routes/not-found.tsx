import type { LoaderFunctionArgs } from 'react-router';
import { failWith } from '../session/page.server.js';
import { visitContext } from '../session/request-context.server.js';

const fail = ({ context }: LoaderFunctionArgs): never => {
  const { traceId } = context.get(visitContext).trace;
  return failWith({ code: 'not_found', status: 404, traceId });
};

export const loader = fail;
export const action = fail;

export default function NotFound() {
  return null;
}
