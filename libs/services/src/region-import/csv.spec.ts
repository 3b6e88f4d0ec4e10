import { isFormula, writeCsv } from '@wor/domain';
import { BrokenCsv, detectEncoding, readCsv } from '@wor/platform';
import fc from 'fast-check';

async function* inPieces(octets: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size);
}

interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

async function rowsOf(octets: Buffer, size?: number): Promise<CsvRow[]> {
  const detected = await detectEncoding(inPieces(octets, size));
  if (!('encoding' in detected)) throw new Error(detected.noText);
  const rows: CsvRow[] = [];
  for await (const row of readCsv(inPieces(octets, size), detected.encoding)) rows.push(row);
  return rows;
}

const cellsOf = async (text: string | Buffer): Promise<(readonly string[])[]> =>
  (await rowsOf(Buffer.from(text))).map(({ cells }) => cells);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('naam\nZoë'), { encoding: 'utf-8' }],
    ['UTF-8 with its mark', Buffer.from('\uFEFFnaam'), { encoding: 'utf-8' }],
    ['windows-1252', Buffer.from('naam\nZo\xeb \x80 5', 'latin1'), { encoding: 'windows-1252' }],
    ['an xlsx', Buffer.from('PK\x03\x04rest'), { noText: 'excel' }],
    ['an old xls', Buffer.from('\xd0\xcf\x11\xe0rest', 'latin1'), { noText: 'excel' }],
    ['UTF-16', Buffer.from('\uFEFFnaam', 'utf16le'), { noText: 'utf-16' }],
    ['something with a NUL', Buffer.from('na\0am'), { noText: 'binary' }],
    ['no Dutch text', Buffer.from('na\x81am', 'latin1'), { noText: 'unknown' }],
    ['a sign that is cut off', Buffer.from('Zoë').subarray(0, 3), { encoding: 'windows-1252' }],
    ['nothing', Buffer.alloc(0), { encoding: 'utf-8' }],
  ])('of %s is known', async (_what, octets, expected) => {
    expect(await detectEncoding(inPieces(octets, 1))).toEqual(expected);
    expect(await detectEncoding(inPieces(octets, 1000))).toEqual(expected);
  });
});

describe('reading CSV', () => {
  it.each([';', ',', '\t'])('finds the separator %j', async (sign) => {
    expect(await cellsOf(`a${sign}b\n1${sign}2\n`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('counts rows as a spreadsheet does and leaves out those without text', async () => {
    const rows = await rowsOf(Buffer.from('\uFEFFa;b\r\n\r\n"x\r\ny";2\r\n;;\r\n3;4'));
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['x\r\ny', '2'] },
      { number: 5, cells: ['3', '4'] },
    ]);
  });

  it('reads windows-1252 as it was meant', async () => {
    expect(await cellsOf(Buffer.from('naam\nZo\xeb \x80', 'latin1'))).toEqual([
      ['naam'],
      ['Zoë €'],
    ]);
  });

  it('says in which row the file breaks', async () => {
    const attempt = rowsOf(Buffer.from('a;b\n1;2\n"3;4\n'));
    await expect(attempt).rejects.toEqual(new BrokenCsv(3));
    await expect(rowsOf(Buffer.from(`a;b\n1;${'x'.repeat(70_000)}\n`), 999)).rejects.toThrow(
      BrokenCsv,
    );
  });

  it('gives back what was written, however it is cut', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replaceAll('\0', '').trim())
      .filter((text) => !isFormula(text));
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (table, size) => {
        const all = [['een', 'twee', 'drie'], ...table];
        const found = await rowsOf(Buffer.from(writeCsv(all)), size);
        expect(found.map(({ cells }) => cells)).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });
});
