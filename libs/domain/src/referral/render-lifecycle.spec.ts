import { lifecycle } from './lifecycle.js';
import { statuses } from './referral.js';
import { renderLifecycle } from './render-lifecycle.js';

const lines = renderLifecycle().split('\n');

describe('the page of the lifecycle', () => {
  it('has one line for each row of the table', () => {
    const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
    expect(rows).toHaveLength(lifecycle.length);
    expect(rows[1]).toBe(
      '| recall | sent | draft | referrer | recall_window | `referral.recalled` | – | sending, first_contact_clock |',
    );
  });

  it('has one arrow for each state of each row, and every state on it', () => {
    const arrows = lines.filter((line) => line.includes('-->') && !line.includes('[*]'));
    expect(arrows).toHaveLength(lifecycle.reduce((sum, { from }) => sum + from.length, 0));
    for (const status of statuses) {
      expect(arrows.some((arrow) => arrow.includes(` ${status}`))).toBe(true);
    }
  });

  it('draws a step that stays as an arrow to itself, and a resumption to where the hold began', () => {
    expect(lines).toContain('  accepted --> accepted: log_attempt');
    expect(lines).toContain('  on_hold --> held_from: resume');
  });

  it('is the same each time', () => {
    expect(renderLifecycle()).toBe(lines.join('\n'));
  });
});
