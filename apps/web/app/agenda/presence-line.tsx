import { presenceWords } from './presence-words.js';

interface PresenceLineProps {
  readonly dossierId: string;
  readonly names: readonly string[];
}

/** Which colleagues have this dossier open now; with the script it stays up to date. */
export function PresenceLine({ dossierId, names }: PresenceLineProps) {
  return (
    <p role="status" className="soft" data-presence={`/dossier/${dossierId}/aanwezig`}>
      {presenceWords(names)}
    </p>
  );
}
