import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';

/**
 * All progress goes to standard error: standard output may be a command's JSON.
 * Runs a program with its output in `.data/log/<log>.log`, a sign of life every five seconds and
 * the output on failure. Ends this process when the program fails or a signal comes.
 */
export async function visibly({ what, log, command, args }) {
  mkdirSync('.data/log', { recursive: true, mode: 0o700 });
  const file = `.data/log/${log}.log`;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const alive = setInterval(() => console.error(`  … ${log} ${seconds()} s`), 5_000);
  const result = await run(command, args, file);
  clearInterval(alive);
  if (result.code === 0) return console.error(`  ✓ ${what} (${seconds()} s)`);
  console.error(`\n${result.output}\n  ✗ ${log} failed; all of its output is in ${file}`);
  for (const child of running) child.kill('SIGTERM');
  process.exit(1);
}

/** The programs that run now: a failure of one ends the others. */
const running = new Set();

/** Answers exit code and output; a signal to us reaches the program too, and ends us after it. */
function run(command, args, file) {
  return new Promise((resolve) => {
    const output = [];
    const log = createWriteStream(file, { mode: 0o600 });
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let stopped = false;
    const stop = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output.push(chunk);
        log.write(chunk);
      });
    }
    const end = (code) => {
      log.end();
      running.delete(child);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
      if (stopped) process.exit(130);
      resolve({ code, output: Buffer.concat(output).toString() });
    };
    child.once('error', (error) => {
      output.push(Buffer.from(`${command}: ${error.message}\n`));
      end(127);
    });
    child.once('close', end);
  });
}
