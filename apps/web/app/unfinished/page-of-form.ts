/** Where on the dossier each kind of form stands. */
const places: Readonly<Record<string, (about: string) => string>> = {
  contact: () => 'contact',
  step: (action) => `stap/${action}`,
  follow_up: (followUp) => `opvolging/${followUp}`,
  snooze: (followUp) => `opvolging/${followUp}/uitstellen`,
  measure: (instrument) => `vragenlijst/${instrument}`,
};

/** The page of a form about a client; the dossier itself when the form is unknown. */
export function pageOfForm(id: string, form: string): string {
  const [kind = '', about = ''] = form.split('.');
  const place = Object.hasOwn(places, kind) ? places[kind]?.(encodeURIComponent(about)) : undefined;
  return `/dossier/${id}${place === undefined ? '' : `/${place}`}`;
}
