import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from 'react-router';
import { doorContext, visitContext } from './session/request-context.server.js';

/** Renders a page whole before the first byte leaves, so that a failure still has its own status. */
export default function handleRequest(
  ...[request, status, headers, entry]: [
    Request,
    number,
    Headers,
    EntryContext,
    RouterContextProvider,
  ]
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answerStatus = status;
    const { pipe } = renderToPipeableStream(<ServerRouter context={entry} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(
          new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }),
        );
        pipe(body);
      },
      onShellError: reject,
      onError() {
        answerStatus = 500;
      },
    });
  });
}

/** What no page foresaw goes to the log under the code that the error page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const { traceId } = context.get(visitContext).trace;
  context.get(doorContext).report({ event: 'page failed', error }, traceId);
};
