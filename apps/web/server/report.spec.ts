import { PassThrough } from 'node:stream';
import { createLogger } from '@wor/platform';
import { reportTo } from './report.js';

describe('the report of a failure', () => {
  it('names the class and the place, and never the message, at any level', () => {
    const lines = new PassThrough();
    const report = reportTo(createLogger('web', 'trace', lines));
    report({ event: 'page failed', error: new TypeError('mevrouw Jansen\n  at huis') }, 'trace-1');
    report({ event: 'page failed', error: 'mevrouw Jansen' }, 'trace-2');
    const written = String(lines.read());
    expect(written).not.toContain('Jansen');
    expect(written).not.toContain('at huis');
    expect(written).toContain('TypeError');
    expect(written).toContain('report.spec');
  });
});
