import { FieldProblems } from '../../client/field-problems.js';
import { clientMessagesSetting } from './client-messages.setting.js';

const { initial } = clientMessagesSetting;

function problemsOf(change: object): readonly string[] {
  const problems = new FieldProblems();
  clientMessagesSetting.check({ ...initial, ...change }, { problems, was: initial });
  return problems.found.map(({ field, code }) => `${field} ${code}`);
}

describe('what a region lets the platform write to clients', () => {
  it('is nothing until somebody says so', () => {
    expect([initial.send, problemsOf({})]).toEqual([[], []]);
  });

  it.each([
    [{ send: ['called-to-client'] }, []],
    [{ send: ['reset-to-account'] }, ['body.send input.invalid']],
    [{ send: 'called-to-client' }, ['body.send input.invalid']],
    [{ quietFrom: '22:00', quietUntil: '07:00' }, []],
    [{ quietFrom: '23:30' }, ['body.quietFrom quiet.range']],
    [{ quietFrom: '8 uur' }, ['body.quietFrom quiet.range']],
    [{ quietUntil: '05:00' }, ['body.quietUntil quiet.range']],
    [{ quietUntil: null }, ['body.quietUntil quiet.range']],
  ])('%j: %j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });
});
