import type { ImportColumn, ImportHeading } from '../region-import/define-import.js';

/** Stands with a consent that was given elsewhere, to words that are not ours. */
export const importedConsent = 'imported-1';

const column = (name: string, example: string, isMandatory = true): ImportColumn => ({
  ...{ name, example, isMandatory },
});

/** A running caseload, one client each row. */
export const caseloadImport = {
  code: 'caseload',
  /** Rows below the heading: every one of them is a dossier of its own. */
  mostRows: 2000,
  columns: [
    column('voornaam', 'Ans'),
    column('achternaam', 'de Vries'),
    column('geboortedatum', '01-02-1950'),
    { ...column('telefoon', '0612345678', false), mayStartAsFormula: true },
    column('email', 'ans@voorbeeld.example', false),
    column('postcode', '1234 AB'),
    column('taal', 'Nederlands', false),
    column('reden', 'Rouw of verlies'),
    column('verwezen op', '15-09-2026'),
    column('stand', 'doet mee'),
    column('coach', 'fatma@welzijn.example', false),
    column('toestemming op', '15-09-2026'),
    column('toestemming hoe', 'gesproken'),
    column('volgend contact', '01-12-2026', false),
    { ...column('opmerking', 'Belt liever na 10 uur', false), longest: 1000 },
  ],
} as const satisfies ImportHeading & { readonly code: string };
