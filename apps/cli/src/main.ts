import { runWor } from './program.js';
import { processShell } from './shell.js';

process.exitCode = await runWor(process.argv.slice(2), processShell());
