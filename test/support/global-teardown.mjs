import { once } from 'node:events';

export default async function tearDown() {
  const child = globalThis.clusterOfTests;
  if (child === undefined || child.exitCode !== null) return;
  child.disconnect();
  await once(child, 'exit');
}
