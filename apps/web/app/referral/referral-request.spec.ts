import { PostedForm } from '../form/posted-form.js';
import { consentedTeams, isOtherReceiver, receiversOf } from './referral-request.js';

const teams = [
  { id: 'north', organisation: 'Welzijn West' },
  { id: 'south', organisation: 'Welzijn West' },
  { id: 'east', organisation: 'Stichting Oost' },
];

describe('the consent of a referral', () => {
  it('names every organisation once when the postcode decides', () => {
    expect(receiversOf(teams, '').names).toEqual(['Welzijn West', 'Stichting Oost']);
  });

  it('names the organisation of the team that is chosen', () => {
    expect(receiversOf(teams, 'south').names).toEqual(['Welzijn West']);
  });

  it.each([
    ['nobody chosen', '', '', false],
    ['nobody chosen', '', 'east', false],
    ['a team', 'north', 'north', false],
    ['a team', 'north', 'south', false],
    ['a team', 'north', 'east', true],
    ['a team', 'north', '', true],
  ])('counts for the organisations it named only: %s', (_, shownFor, teamId, isOther) => {
    const covers = receiversOf(teams, shownFor).covers;
    const form = { 'consent.given': ['on'], [consentedTeams]: [covers], teamId: [teamId] };
    expect(isOtherReceiver(new PostedForm(form))).toBe(isOther);
  });

  it('counts wherever the patient lives when there is one organisation', () => {
    const { covers } = receiversOf(teams.slice(0, 2), 'north');
    const form = { 'consent.given': ['on'], [consentedTeams]: [covers], teamId: [''] };
    expect(isOtherReceiver(new PostedForm(form))).toBe(false);
  });

  it('is no other receiver without a tick: then the tick itself is missing', () => {
    expect(isOtherReceiver(new PostedForm({ teamId: ['east'] }))).toBe(false);
  });
});
