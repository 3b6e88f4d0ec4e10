import { rmSync } from 'node:fs';

export default function tearDown() {
  const folder = process.env.WOR_BROWSER_TEMPLATE;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
