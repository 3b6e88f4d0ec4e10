import { actions, errorCodes, eventTypes, roles, statuses } from '@wor/domain';
import { actionText, errorSentence, text } from './index.js';

const sentencesOf = (table: object): Record<string, unknown> => ({ ...table });

describe('the texts', () => {
  it.each(errorCodes)('have a sentence for the error %s', (code) => {
    expect(Object.keys(text.errors)).toContain(code);
    expect(errorSentence(code)).toMatch(/^[A-Z].*[.?]$/);
  });

  it.each(statuses)('have a word for the status %s', (status) => {
    expect(text.statuses[status]).toMatch(/^[A-Z]/);
  });

  it.each(actions)('have the words of the action %s', (action) => {
    expect(actionText(action)?.button).toMatch(/^[A-Z]/);
    expect(actionText(action)?.title).toMatch(/^[A-Z]/);
  });

  it.each(eventTypes)('have a line for the event %s', (type) => {
    expect(text.events[type]).toMatch(/^[A-Z]/);
  });

  it.each(roles)('name the role %s', (role) => {
    expect(text.roles[role]).toMatch(/^[A-Z]/);
  });

  it('say how much a text is too long', () => {
    expect(errorSentence('text.too_long', { over: 14 })).toBe('Uw tekst is 14 tekens te lang.');
  });

  it('call an unknown code our own fault', () => {
    expect(errorSentence('new.code')).toBe(text.errors.unexpected);
  });

  it('know no action that the lifecycle table does not know', () => {
    expect(actionText('toString')).toBeUndefined();
    expect(Object.keys(sentencesOf(text.actions)).sort()).toEqual([...actions].sort());
  });

  it('count the questions in the summary', () => {
    expect(text.summary(2)).toBe('Er gaat iets niet goed. Kijk naar 2 vragen.');
    expect(text.summary(1)).toBe('Er gaat iets niet goed. Kijk naar 1 vraag.');
  });
});
