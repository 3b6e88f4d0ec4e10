import { readSettings } from './settings.js';
import { supervise } from './supervise.js';

// The run command of scripts/start.mjs, once everything is installed and built.
process.exit(await supervise(readSettings(process.env)));
