import { text } from 'node:stream/consumers';
import { serveRedis } from './javascript-redis.js';

// The child process of redis.ts: its orders come on standard input, so that the password is
// neither on the command line nor in the environment.
const { port, password } = JSON.parse(await text(process.stdin)) as {
  port: number;
  password: string;
};
await serveRedis(port, password);
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
