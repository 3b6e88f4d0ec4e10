import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

// Jest maps no module names here, so the cluster is brought up by a child that tsx runs.
export default async function setUp() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/cluster.ts'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines = createInterface({ input: child.stdout });
  const first = once(lines, 'line').then(([line]) => line);
  const ended = once(child, 'exit').then(() => {
    throw new Error('the test cluster ended before it was ready');
  });
  process.env.WOR_TEST_CLUSTER = await Promise.race([first, ended]);
  globalThis.clusterOfTests = child;
}
