type Wait = string | number | boolean | undefined;

/** As in Dutch. */
export function tryAgainIn(seconds: Wait): string {
  const minutes = Math.ceil((typeof seconds === 'number' ? seconds : 60) / 60);
  if (minutes <= 1) return 'Try again in 1 minute.';
  if (minutes < 120) return `Try again in ${minutes} minutes.`;
  return `Try again in ${Math.ceil(minutes / 60)} hours.`;
}
