import type { Server } from 'node:http';
import type { Logger } from '@wor/platform';

const patience = 10_000;

/**
 * Ends the process when the supervisor asks for it or is gone: no new connections, requests under
 * way get their answer, and nothing is waited for longer than ten seconds.
 */
export function stopGracefully(server: Server, log: Logger): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    log.info('web stops');
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), patience).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}
