import { buildAndRender } from './openapi.js';

/** Prints the description of the api, for test/architecture/openapi.spec.ts. */
process.stdout.write(await buildAndRender());
