import { mergeDraft, withoutBsn, type DraftField } from './index.js';

const field = (
  name: DraftField['name'],
  value: string,
  source: DraftField['source'] = 'typed',
): DraftField => ({ name, values: [value], source });

describe('a draft', () => {
  it('keeps who filled a field in until somebody changes it', () => {
    const before = [
      field('client.name', 'J. de Vries', 'his'),
      field('hope', 'wandelen', 'guessed'),
    ];
    const now = [field('client.name', 'J. de Vries'), field('hope', 'fietsen')];
    expect(mergeDraft(before, now)).toEqual([
      field('client.name', 'J. de Vries', 'his'),
      field('hope', 'fietsen'),
    ]);
  });

  it('forgets a field that was emptied', () => {
    expect(mergeDraft([field('hope', 'wandelen')], [field('hope', '  ')])).toEqual([]);
  });

  it('leaves a citizen service number out and keeps the rest', () => {
    const name = field('client.name', 'J. de Vries');
    const { kept, leftOut } = withoutBsn([name, field('hope', 'Nummer 111222333 is van haar.')]);
    expect([kept, leftOut]).toEqual([[name], ['hope']]);
  });

  it('takes no phone number or birth date for a citizen service number', () => {
    const fields = [field('client.phone', '0612345678'), field('client.birthDate', '01021950')];
    expect(withoutBsn(fields)).toEqual({ kept: fields, leftOut: [] });
  });
});
