/**
 * A JSON object in which no name stands twice: two readers of one text must not see two things.
 * Undefined for everything else, also for text that is no JSON.
 */
export function parseStrictObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (hasDoubleName(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

function hasDoubleName(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (const [token] of text.matchAll(tokens)) {
    const names = open.at(-1) ?? null;
    if (isName && names !== null && token.startsWith('"')) {
      const name = plainName(token);
      if (names.has(name)) return true;
      names.add(name);
    }
    if (token === '{') open.push(new Set());
    if (token === '[') open.push(null);
    if (token === '}' || token === ']') open.pop();
    isName = token === '{' || (token === ',' && (open.at(-1) ?? null) !== null);
  }
  return false;
}

/** `"\u0061ud"` is `aud` too. */
function plainName(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}
