import { writeFileSync } from 'node:fs';
import { renderErrors, renderLifecycle } from '@wor/domain';
import { buildAndRender } from './openapi.js';

/** Writes the generated pages; the architecture tests compare them with what is committed. */
writeFileSync('docs/lifecycle.md', renderLifecycle());
writeFileSync('docs/errors.md', renderErrors());
writeFileSync('docs/openapi.json', await buildAndRender());
