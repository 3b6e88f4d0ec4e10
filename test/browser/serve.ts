import { join } from 'node:path';
import { supervise } from '../../scripts/supervisor/supervise.js';

// `tsx test/browser/serve.ts <folder> <worker>`: the whole application with a data folder of its own,
// as `npm start` runs it, until it is told to stop. Each worker of the tests has its own ports to try
// first: two applications that begin together would find the same one free.

const [dataDir = '', worker = '0'] = process.argv.slice(2);
const code = await supervise({
  port: 3900 + 10 * Number(worker),
  dataDir,
  logDir: join(dataDir, 'log'),
  logLevel: 'warn',
  hasPracticeRegion: true,
});
// A socket that a browser left open must not keep a stopped application alive.
process.exit(code);
