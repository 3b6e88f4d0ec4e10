/** The first that fits: most programs claim to be several others too. */
const programs: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|Chromium\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux'],
];

/** `Firefox, Windows`: enough to know one's own device by, and no more; undefined when unknown. */
export function agentFamily(userAgent: string | undefined): string | undefined {
  const known = (userAgent ?? '').slice(0, 400);
  const found = [programs, systems].flatMap(
    (kinds) => kinds.find(([form]) => form.test(known))?.[1] ?? [],
  );
  return found.length === 0 ? undefined : found.join(', ');
}
