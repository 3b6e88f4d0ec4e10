import 'reflect-metadata';
import { createServer } from 'node:http';
import { createLogger, errorFields, loadEnv } from '@wor/platform';
import { createListener } from './server/listener.js';
import { stopGracefully } from './server/stop.js';

const env = loadEnv([]);
const log = createLogger('web', env.LOG_LEVEL);

const server = createServer(createListener({ env, log }));
server.requestTimeout = 30_000;
server.headersTimeout = 15_000;
server.listen(env.WEB_PORT, env.HOST, () => log.info({ port: env.WEB_PORT }, 'web listens'));
server.on('error', (error) => {
  log.fatal(errorFields(error), 'web cannot listen');
  process.exitCode = 1;
});

stopGracefully(server, log);
