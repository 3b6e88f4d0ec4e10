import type { PageCheck } from '../define-page-check.js';

const script = `[
  ...document.getAnimations().map((one) => 'moves: ' + (one.effect?.target?.outerHTML ?? '').slice(0, 100)),
  ...[document.documentElement, document.body]
    .filter((one) => getComputedStyle(one).scrollBehavior === 'smooth')
    .map((one) => 'scrolls smoothly: ' + one.tagName),
]`;

/** With reduced motion asked for, nothing moves by itself. */
export const motion: PageCheck = {
  name: 'reduced motion',
  find: (page) => page.evaluate<string[]>(script),
  bad: '<style>@keyframes turn { to { rotate: 1turn } } p { animation: turn 9s infinite }</style><main><h1>Draait</h1><p>Laden</p></main>',
};
