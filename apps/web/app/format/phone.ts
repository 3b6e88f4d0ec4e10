/** '+31612345678' as people in the Netherlands write it, '06 12345678'; foreign numbers as they are. */
export function showPhone(phone: string): string {
  const dutch = /^\+31(\d{9})$/.exec(phone)?.[1];
  if (dutch === undefined) return phone;
  return dutch.startsWith('6') ? `06 ${dutch.slice(1)}` : `0${dutch.slice(0, 2)} ${dutch.slice(2)}`;
}
