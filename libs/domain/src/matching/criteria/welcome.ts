import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

// Whether somebody stays depends on the first time: who opens the door, and who goes along.
function fit(_client: MatchClient, { welcome: by }: MatchActivity): Fit {
  if (by === 'host') {
    const sentence = 'Een vaste gastvrouw of gastheer ontvangt nieuwe mensen.';
    return { share: 1, reason: 'welcome.host', sentence };
  }
  if (by === 'buddy') {
    const sentence = 'Een maatje kan de eerste keer meegaan.';
    return { share: 1, reason: 'welcome.buddy', sentence };
  }
  const sentence = 'Er is geen vaste gastvrouw, gastheer of maatje bekend.';
  return { share: 0, reason: 'welcome.nobody', sentence };
}

export const welcome: Criterion = {
  ...{ code: 'welcome', title: 'Welkom', defaultWeight: 6, fit, isSameForAll: true },
  key: (activity) => activity.welcome ?? '',
};
