import { dossierFormPattern, keptFields } from './dossier-draft.js';

const note = (text: string) => ({ name: 'note', values: [text] });

describe('what is kept of a form about a client', () => {
  it('is every field that holds something', () => {
    const ticked = { name: 'intake.wishes', values: ['music', 'movement'] };
    const { kept, leftOut } = keptFields([note('Belde niet terug.'), ticked, note('  ')]);
    expect(kept).toEqual([note('Belde niet terug.'), ticked]);
    expect(leftOut).toEqual([]);
  });

  it('is never a citizen service number (S-50)', () => {
    const { kept, leftOut } = keptFields([
      note('BSN 111222333'),
      { name: 'result', values: ['x'] },
    ]);
    expect(kept.map(({ name }) => name)).toEqual(['result']);
    expect(leftOut).toEqual(['note']);
  });

  it.each(['contact', 'step.complete', 'follow_up.0190a1b2-c3d4-7000-8000-000000000001'])(
    'belongs to a form with a name such as %s',
    (form) => expect(form).toMatch(dossierFormPattern),
  );

  it.each(['', 'Contact', 'step.', 'step.complete.now', '../x', `step.${'x'.repeat(49)}`])(
    'has no form called "%s"',
    (form) => expect(form).not.toMatch(dossierFormPattern),
  );
});
