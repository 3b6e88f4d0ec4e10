import { lifecycle } from '@wor/domain';
import { usualSteps } from './dossier-actions.js';

describe('the buttons of a dossier', () => {
  it('begin with the step that leads on, and end with not being reached', () => {
    expect(usualSteps(['log_attempt', 'log_talk', 'hold', 'do_intake', 'withdraw'])).toEqual([
      ...['log_talk', 'do_intake', 'log_attempt'],
    ]);
  });

  it('leave out no step of the usual road', () => {
    const all = lifecycle.map(({ action }) => action);
    expect(new Set(usualSteps(all)).size).toBe(usualSteps(all).length);
    expect(usualSteps(all)).toContain('complete');
  });
});
