import fc from 'fast-check';
import {
  DomainError,
  errorCodes,
  errorTable,
  refuseFields,
  renderErrors,
  type FieldProblem,
} from './error.js';

/** What a problem may answer with, and how loud it is then. */
const levels: Readonly<Record<number, readonly string[]>> = {
  ...{ 400: ['info'], 401: ['info', 'warn'], 403: ['warn'], 404: ['info'], 405: ['info'] },
  ...{
    409: ['info'],
    410: ['info'],
    412: ['info'],
    413: ['info'],
    415: ['info'],
    422: ['info'],
    428: ['info'],
  },
  ...{ 429: ['warn'], 500: ['error'], 503: ['error'] },
};

const problem: fc.Arbitrary<FieldProblem> = fc.record({
  field: fc.constantFrom('client.name', 'client.phone', 'hope'),
  code: fc.constantFrom(...errorCodes),
});

function thrownBy(problems: readonly FieldProblem[]): unknown {
  try {
    refuseFields(problems);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('the error table', () => {
  it.each(errorCodes)('%s has a status that fits how it is logged', (code) => {
    const { status, level } = errorTable[code];
    // A launch that is refused may be an attack whatever its status: it is audited, as each warning is.
    const fitting = code.startsWith('launch.') ? ['warn'] : (levels[status] ?? []);
    expect(fitting).toContain(level);
    expect(code).toMatch(/^[a-z_]+(\.[a-z_]+)?$/);
  });

  it('says that something is not visible exactly as that it does not exist', () => {
    expect(errorTable.not_found.status).toBe(404);
    const hidden = errorCodes.filter((code) => errorTable[code].status === 404);
    expect(hidden).toEqual(['not_found']);
  });

  it('is on its page, one line a code', () => {
    const rows = renderErrors()
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows).toHaveLength(errorCodes.length);
    for (const code of errorCodes) {
      expect(rows).toContain(
        `| \`${code}\` | ${errorTable[code].status} | ${errorTable[code].level} |`,
      );
    }
  });
});

describe('refusing fields', () => {
  it('lets through what has no problem', () => {
    expect(thrownBy([])).toBeUndefined();
  });

  it('throws the code itself for one problem', () => {
    const problems = [{ field: 'hope', code: 'text.bsn' }] as const;
    expect(thrownBy(problems)).toMatchObject({ code: 'text.bsn', details: { fields: problems } });
  });

  it('throws one error with every problem, in order', () => {
    fc.assert(
      fc.property(fc.array(problem, { minLength: 2 }), (problems) => {
        const error = thrownBy(problems);
        expect(error).toBeInstanceOf(DomainError);
        expect(error).toMatchObject({ code: 'input.invalid', details: { fields: problems } });
      }),
    );
  });

  it('says no more in its message than its code, because messages reach logs', () => {
    const error = thrownBy([{ field: 'client.name', code: 'name.missing' }]);
    expect(String(error)).toBe('DomainError: name.missing');
  });
});
