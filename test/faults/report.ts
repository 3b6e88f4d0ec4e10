import type { Finding } from './checker.js';
import { countRepeats } from './invariants/mails.js';
import type { Outcome } from './runs/run-faults.js';

const shown = 3;

/** The table of the invariants, and the first offenders of each. */
export function tableOf(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ id, says, checked, broken }) => [
    `${id.padEnd(5)} ${says.padEnd(86)} checked ${String(checked).padStart(5)}  broken ${broken.length}`,
    ...broken.slice(0, shown).map((text) => `       ${text}`),
  ]);
  return lines.join('\n');
}

/** What the figures rest on. */
export function summaryOf({ facts, caughtUpMs, slowestMs }: Outcome): string {
  const { requests, actions } = facts.log;
  const tries = requests.flatMap((request) => request.tries);
  const count = (from: number): number =>
    tries.filter(({ status }) => status !== undefined && Math.floor(status / 100) === from).length;
  const unknown = tries.filter(({ status }) => status === undefined).length;
  const underWay = tries.filter(({ isUnderWay }) => isUnderWay === true).length;
  const caughtUp =
    caughtUpMs === undefined ? 'never caught up' : `caught up in ${seconds(caughtUpMs)}`;
  return [
    `answers: ${count(2)} acknowledged, ${count(4)} refused, ${unknown} unknown (${underWay} cut while under way); ${actions.length} steps`,
    `mails: ${facts.mails.length} delivered, ${countRepeats(facts)} of them repeats`,
    `${facts.disturbances.length} kills and cuts; slowest referral ${seconds(slowestMs)}; ${caughtUp}`,
  ].join('\n');
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
