import { failWith, requireMe, type PageArgs } from './page.server.js';
import { doorContext, visitContext, type Mailbox } from './request-context.server.js';

/** The caught mail, for the operator; there is none where mail really leaves. */
export function openMailbox(args: PageArgs): Mailbox {
  requireMe(args, 'operator');
  const { mailbox } = args.context.get(doorContext);
  const { traceId } = args.context.get(visitContext).trace;
  return mailbox ?? failWith({ code: 'mailbox.absent', status: 404, traceId });
}
