import type { FigureFamily, ReleaseRow } from '@wor/database';
import { quarter } from '@wor/domain';
import { closedQuarters, cutOffOf, momentsOf } from './closed-quarters.js';
import { auditCells } from './disclosure/audit-cells.js';
import { findBrokenRelease, firstHash, releaseHash } from './disclosure/ledger.js';
import { councilTotal } from './reports/council-total.js';

const totals = (referred: number, started: number, closed: number) =>
  new Map<FigureFamily, number>([
    ['referred', referred],
    ['started', started],
    ['closed', closed],
  ]);

describe('the council total', () => {
  it('prints from 10 up in steps of 5, and one mark for every hidden figure', () => {
    expect(councilTotal.disclose(totals(148, 12, 9))).toEqual([
      { family: 'referred', value: 150, printed: '150' },
      { family: 'started', value: 10, printed: '10' },
      { family: 'closed', value: null, printed: '.' },
    ]);
  });

  it('D-21: two worlds that print the same give the same bytes', () => {
    const one = JSON.stringify(councilTotal.disclose(totals(148, 0, 3)));
    expect(JSON.stringify(councilTotal.disclose(totals(151, 9, 7)))).toBe(one);
  });

  it('the audit of its cells exposes nothing, and finds a cell that says too much', () => {
    const cells = councilTotal.disclose(totals(148, 12, 9));
    expect(auditCells(councilTotal.code, cells)).toEqual({
      ...{ exposed: 0, method: 'council-total-1', threshold: 10, rounding: 5 },
    });
    const loose = [
      { family: 'referred', value: 12, printed: '12' },
      { family: 'started', value: 5, printed: '5' },
      { family: 'closed', value: null, printed: '<10' },
    ] as const;
    expect(auditCells('x-1', loose)['exposed']).toBe(3);
  });
});

describe('closed quarters', () => {
  it('a quarter is ready on the 15th of the month after it, at midnight in the Netherlands', () => {
    expect(cutOffOf(quarter('2026-Q3')).toISOString()).toBe('2026-10-14T22:00:00.000Z');
    expect(cutOffOf(quarter('2026-Q4')).toISOString()).toBe('2027-01-14T23:00:00.000Z');
  });

  it('its moments begin and end at Dutch midnight', () => {
    const { from, until } = momentsOf(quarter('2026-Q4'));
    expect([from.toISOString(), until.toISOString()]).toEqual([
      '2026-09-30T22:00:00.000Z',
      '2026-12-31T23:00:00.000Z',
    ]);
  });

  it('counts from the quarter in which the region began, oldest first, two years at most', () => {
    const start = new Date('2026-05-01T10:00:00Z');
    expect(closedQuarters(start, new Date('2026-07-14T21:59:59Z'))).toEqual([]);
    expect(closedQuarters(start, new Date('2026-07-14T22:00:00Z'))).toEqual(['2026-Q2']);
    const late = closedQuarters(start, new Date('2031-01-20T00:00:00Z'));
    expect([late.length, late[0], late.at(-1)]).toEqual([8, '2029-Q1', '2030-Q4']);
  });
});

describe('the ledger', () => {
  const entry = (period: string, previousHash: Buffer, n: number): ReleaseRow => {
    const cells = councilTotal.disclose(totals(n, n, n));
    const body = {
      ...{ municipalityCode: 'GM9999', period, cells, codeVersion: '1', previousHash },
      audit: auditCells('council-total-1', cells),
    };
    return { id: period, regionId: 'r', ...body, hash: releaseHash(body) };
  };
  const one = entry('2026-Q1', firstHash, 20);
  const two = entry('2026-Q2', one.hash, 30);

  it('D-25: a chain verifies, whatever order the database gives keys back in', () => {
    const { rounding, threshold, method, exposed } = one.audit as Record<string, string | number>;
    const turned = { ...one, audit: { threshold, rounding, exposed, method } as typeof one.audit };
    expect(findBrokenRelease([turned, two])).toBeUndefined();
  });

  it('D-25: a changed figure, a changed audit, a missing release are found', () => {
    const cells = one.cells.map((cell) => ({ ...cell, value: 25 }));
    expect(findBrokenRelease([{ ...one, cells }, two])).toBe('2026-Q1');
    expect(findBrokenRelease([{ ...one, audit: { ...one.audit, exposed: 1 } }, two])).toBe(
      '2026-Q1',
    );
    expect(findBrokenRelease([two])).toBe('2026-Q2');
  });
});
