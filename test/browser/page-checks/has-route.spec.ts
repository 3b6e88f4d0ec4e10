import { hasRoute } from './has-route.js';

describe('a route', () => {
  it.each([
    ['/verwijs', 'verwijs', true],
    ['/verwijs/weg', 'verwijs', false],
    ['/dossier/1/vragenlijst', 'dossier/:id/vragenlijst/:instrument?', true],
    ['/dossier/1/vragenlijst/ucla-3', 'dossier/:id/vragenlijst/:instrument?', true],
    ['/dossier/1/stap', 'dossier/:id/stap/:action', false],
    ['/inloggen', 'regio', false],
    ['/bestaat-niet', '*', true],
  ])('%s lies at %s: %s', (path, route, expected) => {
    expect(hasRoute(path, route)).toBe(expected);
  });
});
