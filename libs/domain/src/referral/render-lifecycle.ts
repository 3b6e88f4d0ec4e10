import { lifecycle, type Transition } from './lifecycle.js';

const arrows = (transition: Transition): readonly string[] =>
  transition.from.map((from) => {
    const to = transition.to === 'same' ? from : transition.to;
    const target = to === 'held' ? 'held_from' : to;
    return `  ${from} --> ${target}: ${transition.action}`;
  });

const list = (items: readonly string[]): string => (items.length === 0 ? '–' : items.join(', '));

const line = (each: Transition): string =>
  `| ${each.action} | ${list(each.from)} | ${each.to} | ${list(each.who)} | ${list(each.needs)} | \`${each.event}\` | ${list(each.plans)} | ${list(each.cancels)} |`;

/** The page docs/lifecycle.md: the table and its diagram, generated from the one table. */
export function renderLifecycle(): string {
  return [
    '# The life of a referral',
    '',
    'Generated from `libs/domain/src/referral/lifecycle.ts` by `npm run docs`.',
    '',
    '| action | from | to | who | needs | event | plans | cancels |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lifecycle.map(line),
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft',
    ...lifecycle.flatMap(arrows),
    '```',
    '',
  ].join('\n');
}
