import { fillFromPaste, pasteField } from './paste.js';

const now = new Date('2026-11-22T09:00:00Z');
const header = 'Mw. A. Jansen-de Boer, geb. 3-11-48, BSN 999911120, tel. 0612345678';

describe('the form after a paste', () => {
  it('has what was read in its empty fields, each with a mark', () => {
    const { values, sources, notes } = fillFromPaste({ [pasteField]: [header] }, now);
    expect(values).toEqual({
      'client.name': ['A. Jansen-de Boer'],
      'client.birthDate': ['03-11-1948'],
      'client.phone': ['06 12345678'],
    });
    expect(sources['client.birthDate']).toBe('guessed');
    expect(sources['client.phone']).toBe('his');
    expect(notes).toMatchObject({ kept: [], hadBsn: true });
  });

  it('keeps what was typed, and says so', () => {
    const typed = { [pasteField]: [header], 'client.name': ['J. Anders'], hope: ['wandelen'] };
    const { values, sources, notes } = fillFromPaste(typed, now);
    expect(values['client.name']).toEqual(['J. Anders']);
    expect(values['hope']).toEqual(['wandelen']);
    expect(sources['client.name']).toBeUndefined();
    expect(notes.kept).toEqual(['client.name']);
  });

  it('gives the pasted text and its BSN to nobody', () => {
    const form = JSON.stringify(fillFromPaste({ [pasteField]: [header] }, now));
    expect(form).not.toContain('BSN');
    expect(form).not.toContain('999911120');
  });
});
