import { readFileSync, statSync } from 'node:fs';
import {
  normaliseAreaCode,
  readOutline,
  type AreaKind,
  type Outline,
  type OutlineProblem,
} from '@wor/domain';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CommandError, exitCodes } from '../command-error.js';
import type { Problems } from './problems.js';
import type { SourceFile } from './source-file.js';

// One text of JavaScript has at most half a gigabyte.
const largest = 400 * 1024 * 1024;

const sentences: Record<OutlineProblem, string> = {
  no_area: 'no polygon',
  broken_ring: 'a ring is not closed or has no numbers',
  outside: 'outside the Netherlands: ask for EPSG:4326 (degrees), not metres',
};

const codeNames = ['statcode', 'code', 'gm_code', 'wk_code', 'bu_code', 'gemeentecode'];
const codeNamesMore = ['wijkcode', 'buurtcode', 'gwb_code'];

/** What we use of a feature of GeoJSON. */
interface Feature {
  readonly id?: string | number;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: unknown;
}

/** Outlines by the code of the area, from GeoJSON or TopoJSON. @throws CommandError */
export function readOutlines(file: SourceFile, problems: Problems): ReadonlyMap<string, Outline> {
  const found = new Map<string, Outline>();
  featuresOf(file).forEach((each, at) => {
    const where = `outline ${at + 1}`;
    const code = codeOf(each);
    if (code === undefined) {
      problems.add(file.name, where, 'no code of a municipality, district or neighbourhood');
      return;
    }
    const outline = readOutline(each.geometry);
    if (typeof outline === 'string') {
      problems.add(file.name, `${where} (${code})`, sentences[outline]);
    } else if (found.has(code)) problems.add(file.name, `${where} (${code})`, 'twice in this file');
    else found.set(code, outline);
  });
  return found;
}

function featuresOf(file: SourceFile): readonly Feature[] {
  const refuse = (what: string): never => {
    throw new CommandError(`${file.name}: ${what}`, exitCodes.usage);
  };
  if (statSync(file.path).size > largest) {
    refuse('larger than 400 MB; take the generalised outlines of PDOK');
  }
  const parsed = parse(readFileSync(file.path, 'utf8')) ?? refuse('this is no JSON');
  const { type, features, objects } = parsed as Partial<Topology> & { features?: unknown };
  if (type === 'Topology') return Object.values(objects ?? {}).flatMap(unfold(parsed as Topology));
  return Array.isArray(features)
    ? (features as Feature[])
    : refuse('this is neither GeoJSON with features nor TopoJSON');
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const unfold =
  (topology: Topology) =>
  (each: Topology['objects'][string]): Feature[] =>
    each.type === 'GeometryCollection'
      ? feature(topology, each as GeometryCollection<Record<string, unknown>>).features
      : [];

function codeOf({ id, properties }: Feature): string | undefined {
  const named = [...codeNames, ...codeNamesMore].map((name) => properties?.[name]);
  for (const text of [...named, id]) {
    // A bare number could be of any kind: here the letters have to be there.
    if (typeof text !== 'string') continue;
    const kind = kindOf(text);
    if (kind !== undefined) return normaliseAreaCode(text, kind);
  }
  return undefined;
}

const kindOf = (code: string): AreaKind | undefined =>
  (['GM', 'WK', 'BU'] as const).find((kind) => code.startsWith(kind));
