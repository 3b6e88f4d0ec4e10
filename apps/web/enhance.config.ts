import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const name = 'virtual:enhance';
const resolved = `\0${name}`;
const entry = fileURLToPath(new URL('app/enhance/main.ts', import.meta.url));

/**
 * Bundles app/enhance into one small script, `/assets/enhance-<hash>.js`, and tells the pages its
 * address. The browser's build writes the file; both builds find the same hash, made of its bytes.
 */
export function enhance(): Plugin {
  let bundled: Promise<string> | undefined;
  return {
    name: 'wor-enhance',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const source = await (bundled ??= bundle());
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
      const fileName = `assets/enhance-${hash}.js`;
      if (this.environment.name === 'client') this.emitFile({ type: 'asset', fileName, source });
      return `export const enhanceAddress = ${JSON.stringify(`/${fileName}`)};`;
    },
  };
}

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'enhance' },
    },
  });
  const [output] = [made].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The script of the pages could not be bundled');
  return chunk.code;
}
