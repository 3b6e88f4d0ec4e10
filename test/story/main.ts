import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEverything } from './checks.js';
import { Stack } from './stack.js';
import { steps } from './steps/index.js';
import { Story } from './story.js';

// `npm run story`: plays one referral from consult to report against the production builds, on
// services of its own, and prints what happened. Exit code 1 when anything was not as it must be.

execFileSync(process.execPath, ['scripts/build.mjs', 'api', 'worker', 'cli'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
const folder = mkdtempSync(join(tmpdir(), 'wor-story-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const stack = await Stack.start({
  folder,
  apps: ['api', 'worker'],
  env: { LOG_LEVEL: 'debug', RATE_LIMIT: 'off' },
});
const logins = join(folder, 'demo-logins.json');
let problems: readonly string[] = ['the story did not begin'];
try {
  console.log(await stack.wor('practice-region', '--logins', logins));
  problems = await play();
} finally {
  await stack.stop();
}
console.log(`${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

async function play(): Promise<readonly string[]> {
  const story = await Story.begin(stack, logins);
  try {
    for (const step of steps) {
      console.log(`\n  ${step.title}`);
      await step.play(story);
    }
  } catch (error) {
    story.timeline.problem(`the story broke off: ${String(error)}`);
  }
  console.log('');
  await checkEverything(story);
  await story.watch.stop();
  for (const problem of story.timeline.problems) console.log(`  ✗ ${problem}`);
  return story.timeline.problems;
}
