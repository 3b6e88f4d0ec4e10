import { readFileSync } from 'node:fs';
import pg from 'pg';

// Loaded into a real process by the fault runs (NODE_OPTIONS=--import). On SIGUSR2 it does what the
// file FAULT_FILE.<pid> says; and a row whose kind begins with `poison.` does its harm right after
// its lease was committed, before any code of ours has seen it.

const actions = {
  /** Nothing of this process turns for so long, as in a computation that never yields. */
  block: ({ ms }) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  /** The machine's clock is wrong from now on. */
  skew: ({ ms }) => {
    offset = ms;
  },
  /** Takes memory until there is none. */
  eat: () => {
    const eaten = [];
    for (;;) eaten.push(new Array(1_000_000).fill(eaten.length));
  },
};

const RealDate = Date;
let offset = 0;
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset);
    else super(...given);
  }

  static now() {
    return RealDate.now() + offset;
  }
};

process.on('SIGUSR2', () => {
  const order = JSON.parse(readFileSync(`${process.env.FAULT_FILE}.${process.pid}`, 'utf8'));
  actions[order.kind](order);
});

const poisons = {
  'poison.exit': () => process.kill(process.pid, 'SIGKILL'),
  'poison.loop': () => {
    for (;;);
  },
};

/** Alone, and together with others. */
const leases = ['lease-outbox', 'lease-outbox-together'];

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (config, ...rest) {
  const result = query.call(this, config, ...rest);
  if (!leases.includes(config?.name)) return result;
  return result.then((found) => {
    for (const { kind } of found.rows) poisons[kind]?.();
    return found;
  });
};
