import {
  accessibilityFeatures,
  anyLanguage,
  dayParts,
  languages,
  type MatchActivity,
} from '@wor/domain';
import type pg from 'pg';
import { byKind } from './points.js';

const rowsAtOnce = 20_000;
const cellMetres = 1000;

const codes = (list: readonly { readonly code: string }[]): readonly string[] =>
  list.map(({ code }) => code);
export const tongues = [anyLanguage, ...codes(languages)];
export const features = codes(accessibilityFeatures);

/** One bit for each of these that stands in the list. */
export const maskOf = (all: readonly string[], some: readonly string[]): number =>
  some.reduce((mask, each) => mask | (1 << all.indexOf(each)), 0);

/** Activities of equal worth to one criterion, numbered from 1 as PostgreSQL counts. */
export interface Kinds {
  readonly code: string;
  readonly examples: MatchActivity[];
}

const cellOf = ({ place }: MatchActivity): number =>
  Math.floor((place?.y ?? 0) / cellMetres) * 100_000 + Math.floor((place?.x ?? 0) / cellMetres);

/** Fills a narrow table in the order of its square kilometres, so that near lies together. */
export async function fillTable(
  client: pg.Client,
  activities: readonly MatchActivity[],
): Promise<readonly Kinds[]> {
  const columns = byKind.map(({ code }) => `kind_${code} smallint NOT NULL`).join(', ');
  await client.query(`CREATE TABLE match_activity (id uuid NOT NULL, place point NOT NULL,
    open boolean NOT NULL, times integer NOT NULL, languages smallint NOT NULL,
    accessibility smallint NOT NULL, cost integer NOT NULL, ${columns})`);
  const numbering = byKind.map(({ code, key }) => numberer(code, key));
  const sorted = activities.toSorted((one, other) => cellOf(one) - cellOf(other));
  for (let from = 0; from < sorted.length; from += rowsAtOnce) {
    const rows = sorted.slice(from, from + rowsAtOnce);
    await insert(
      client,
      rows,
      numbering.map(({ numberOf }) => rows.map(numberOf)),
    );
  }
  await client.query('CREATE INDEX ON match_activity USING gist (place)');
  await client.query('VACUUM (ANALYZE) match_activity');
  return numbering;
}

function numberer(code: string, key: (what: MatchActivity) => string | number) {
  const numbers = new Map<string | number, number>();
  const examples: MatchActivity[] = [];
  const numberOf = (what: MatchActivity): number => {
    const known = numbers.get(key(what)) ?? examples.push(what);
    numbers.set(key(what), known);
    return known;
  };
  return { code, examples, numberOf };
}

async function insert(
  client: pg.Client,
  rows: readonly MatchActivity[],
  kinds: readonly (readonly number[])[],
): Promise<void> {
  const values = [
    rows.map(({ id }) => id),
    rows.map(({ place }) => place?.x),
    rows.map(({ place }) => place?.y),
    rows.map(({ freeSeats, isHidden }) => !isHidden && (freeSeats === null || freeSeats > 0)),
    rows.map((row) => maskOf(dayParts, row.dayParts)),
    rows.map((row) => maskOf(tongues, row.languages.length > 0 ? row.languages : [anyLanguage])),
    rows.map((row) => maskOf(features, row.accessibility)),
    rows.map(({ costCents }) => costCents),
  ];
  const arrays = kinds.map((_, at) => `$${values.length + at + 1}::smallint[]`).join(', ');
  const names = kinds.map((_, at) => `kind_${at}`).join(', ');
  await client.query(
    `INSERT INTO match_activity
     SELECT id, point(x, y), open, times, languages, accessibility, cost, ${names}
     FROM unnest($1::uuid[], $2::float8[], $3::float8[], $4::boolean[], $5::integer[],
         $6::smallint[], $7::smallint[], $8::integer[], ${arrays})
       AS t (id, x, y, open, times, languages, accessibility, cost, ${names})`,
    [...values, ...kinds],
  );
}
