import { activityScreens } from './activity-screens.js';
import { agendaScreens } from './agenda-screens.js';
import { directoryScreens } from './directory-screens.js';
import { doorScreens } from './door-screens.js';
import { handOverScreens } from './hand-over-screens.js';
import { importScreens } from './import-screens.js';
import { providerScreens } from './provider-screens.js';
import { referScreens } from './refer-screens.js';
import { regionScreens } from './region-screens.js';
import type { Screen } from './screen.js';
import { teamScreens } from './team-screens.js';
import { workScreens } from './work-screens.js';

export type { Screen } from './screen.js';

/** Every page in its states: all go through the same checks. */
export const screens: readonly Screen[] = [
  ...[...referScreens, ...doorScreens, ...regionScreens, ...importScreens],
  ...[...teamScreens, ...workScreens, ...handOverScreens, ...agendaScreens],
  ...directoryScreens,
  ...providerScreens,
  ...activityScreens,
];

/**
 * Routes without a screen of their own, each with the reason: it shows nothing (`leads on`), it is
 * no page (`a file`), it is made of the same parts as another (`as <route>`), or it takes a story to
 * get there, whose spec looks at it with the same checks.
 */
export const withoutScreen: Readonly<Record<string, string>> = {
  '': 'leads on',
  'inloggen/organisatie': 'test/browser/login.spec.ts',
  'inloggen/code': 'test/browser/login.spec.ts',
  // Only a real region demands it; the form is the same.
  'inloggen/instellen': 'as mijn-account/code',
  taal: 'leads on',
  'inloggen/via/:slug': 'leads on',
  'inloggen/via/:slug/terug': 'test/browser/federation.spec.ts',
  'mijn-account/koppelingen/nieuw': 'leads on',
  uitloggen: 'leads on',
  'start/his': 'leads on',
  'dossier/:id/spoed': 'leads on',
  'dossier/:id/uitstellen': 'leads on',
  'verwijs/bewaar': 'leads on',
  'dossier/:id/bewaar/:form': 'leads on',
  'verwijs/weg/:id': 'leads on',
  'verwijzingen/:id/gelezen/:feedbackId': 'leads on',
  'verwijzingen/:id/berichten-gelezen': 'leads on',
  'verwijzingen/:id/aanpassen': 'leads on',
  'verwijzingen/:id/kaart': 'a file',
  'post/brief/:id': 'a file',
  'dossier/:id/berichten-gelezen': 'leads on',
  'dossier/:id/deelname/:participationId/delen': 'test/browser/provider.spec.ts',
  'dossier/:id/deelname/:participationId/:step': 'test/browser/story.spec.ts',
  'dossier/:id/opvolging/:followUpId': 'test/browser/story.spec.ts',
  'dossier/:id/opvolging/:followUpId/uitstellen': 'test/browser/story.spec.ts',
  'dossier/:id/zelfde/:otherId': 'test/browser/same-person.spec.ts',
  'dossier/:id/los/:mergeId': 'leads on',
  'dossier/:id/contact/:contactId/terug': 'leads on',
  // Names of clients that lead on to the form, and the same form with what is agreed in it.
  'agenda/nieuw': 'as inwoners',
  'dossier/:id/afspraak/:appointmentId': 'as dossier/:id/afspraak',
  'dossier/:id/aanwezig': 'a file',
  'agenda/feed/:file': 'a file',
  'b/:token/afspraak.ics': 'a file',
  // One client more or less in the table of the form, and words without a form.
  'overdracht/:id': 'as overdracht',
  'overdracht/zonder-coach': 'as overdracht',
  'regio/importeren/:kind/voorbeeld.csv': 'a file',
  'inwoners/importeren/voorbeeld.csv': 'a file',
  'oefenpost/:mail': 'test/browser/story.spec.ts',
  'thema/:file': 'a file',
};
