type Wait = string | number | boolean | undefined;

/**
 * When it makes sense to try again, rounded up so that nobody comes too early.
 * @param seconds as `Retry-After` gives them; a minute when it gives none
 */
export function tryAgainIn(seconds: Wait): string {
  const minutes = Math.ceil((typeof seconds === 'number' ? seconds : 60) / 60);
  if (minutes <= 1) return 'Probeer het over 1 minuut opnieuw.';
  if (minutes < 120) return `Probeer het over ${minutes} minuten opnieuw.`;
  return `Probeer het over ${Math.ceil(minutes / 60)} uur opnieuw.`;
}
