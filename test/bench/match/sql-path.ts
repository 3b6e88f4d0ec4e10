import { dayParts, type MatchActivity, type MatchClient } from '@wor/domain';
import type pg from 'pg';
import { byKind, maximumOf, mostWithoutDistance, pointsAt, pointsOf } from './points.js';
import { features, fillTable, maskOf, tongues, type Kinds } from './sql-table.js';

const most = 10;
/** After a square that may not hold all of the best ten, the next one is looked at. */
const squares = [1000, 3000, 10_000, 30_000];
const bands = [500, 1000, 2000, 3000, 5000, 10_000];
const farAway = Number.MAX_SAFE_INTEGER;
const anyCost = 2_147_483_647;

interface Row {
  readonly id: string;
  readonly metres: number;
  readonly score: number;
}

/** A question made ready; that is not measured. */
interface SqlQuestion {
  readonly values: readonly unknown[];
  readonly within: number;
}

/** The best that is known in SQL: small squares first, points by table, and exactly the same ten. */
export class SqlPath {
  private constructor(
    private readonly client: pg.Client,
    private readonly kinds: readonly Kinds[],
  ) {}

  static async open(client: pg.Client, activities: readonly MatchActivity[]): Promise<SqlPath> {
    await client.query('SET jit = off');
    return new SqlPath(client, await fillTable(client, activities));
  }

  prepare(who: MatchClient): SqlQuestion {
    const { demands, place } = who;
    const times = maskOf(dayParts, who.dayParts);
    const spoken =
      who.languages.length === 0 ? tongues : [...tongues.slice(0, 1), ...who.languages];
    const example = this.kinds[0]?.examples[0] as MatchActivity;
    const [unknown] = pointsOf('slot', who, [{ ...example, dayParts: [] }]);
    return {
      within: demands.withinMetres ?? farAway,
      values: [
        ...[place?.x, place?.y],
        demands.onlyOwnTimes && times !== 0 ? times : null,
        times,
        maskOf(tongues, spoken),
        maskOf(features, demands.accessibility),
        demands.maxCostCents ?? anyCost,
        times === 0 ? maximumOf('slot') : null,
        unknown,
        maximumOf('slot'),
        [0, ...bands].map(pointsAt),
        ...this.kinds.map(({ code, examples }) => pointsOf(code, who, examples)),
      ],
    };
  }

  async search(question: SqlQuestion): Promise<readonly Row[]> {
    for (const square of squares) {
      const reach = Math.min(square, question.within);
      const rows = await this.look(question, reach);
      if (reach === question.within || holdsAll(rows, reach)) return rows;
    }
    return this.look(question, question.within);
  }

  private async look({ values }: SqlQuestion, reach: number): Promise<readonly Row[]> {
    const [name, text] = reach > (squares.at(-1) ?? 0) ? whole : square;
    const { rows } = await this.client.query<Row>({ name, text, values: [...values, reach] });
    return rows;
  }
}

/** Whether nothing outside the square can come before the last of the ten. */
function holdsAll(rows: readonly Row[], reach: number): boolean {
  const last = rows[most - 1];
  if (last === undefined) return false;
  const outside = mostWithoutDistance + pointsAt(reach);
  return last.score > outside || (last.score === outside && last.metres <= reach);
}

const firstKind = 12;
const reachAt = `$${firstKind + byKind.length}::float8`;
const near = bands.map((metres, at) => `WHEN metres < ${metres} THEN ($11::integer[])[${at + 1}]`);
const kindPoints = byKind.map(({ code }, at) => `($${firstKind + at}::smallint[])[kind_${code}]`);

const textFor = (where: string): string => `
  SELECT id, metres, base + CASE ${near.join(' ')} ELSE ($11::integer[])[${bands.length + 1}] END AS score
  FROM (
    SELECT id, round(place <-> point($1::float8, $2::float8)) AS metres, ${kindPoints.join(' + ')}
      + CASE WHEN $8::integer IS NOT NULL THEN $8::integer WHEN times = 0 THEN $9::integer
          WHEN times & $4::integer <> 0 THEN $10::integer ELSE 0 END AS base
    FROM match_activity
    WHERE ${where} open AND ($3::integer IS NULL OR times = 0 OR times & $3::integer <> 0)
      AND languages & $5::smallint <> 0 AND accessibility & $6::smallint = $6::smallint
      AND cost <= $7::integer
  ) found
  WHERE metres <= ${reachAt} ORDER BY score DESC, metres, id LIMIT ${most}`;

const corner = (sign: string): string =>
  `point($1::float8 ${sign} ${reachAt}, $2::float8 ${sign} ${reachAt})`;
const square = [
  'match-square',
  textFor(`place <@ box(${corner('-')}, ${corner('+')}) AND`),
] as const;
const whole = ['match-whole', textFor('')] as const;
