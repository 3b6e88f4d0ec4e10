import { join } from 'node:path';
import { supervise } from '../../scripts/supervisor/supervise.js';

// `tsx test/browser/serve.ts <folder>`: the whole application with a data folder of its own, as
// `npm start` runs it, until it is told to stop. Two runs that begin together have each a port of
// their own to try first: both would find the same one free.

const [dataDir = ''] = process.argv.slice(2);
const code = await supervise({
  port: Number(process.env.WOR_BROWSER_PORT ?? 3900),
  dataDir,
  logDir: join(dataDir, 'log'),
  logLevel: 'warn',
  hasPracticeRegion: true,
});
// A socket that a browser left open must not keep a stopped application alive.
process.exit(code);
