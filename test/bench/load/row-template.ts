import { randomBytes } from 'node:crypto';
import { newId } from '@wor/platform';
import type pg from 'pg';

/** The tables that a referral writes, in the order of its foreign keys. */
const tables = [
  [
    'data_key',
    'id IN (SELECT data_key_id FROM client WHERE id = $2 UNION SELECT data_key_id FROM referral_letter WHERE referral_id = $1)',
  ],
  ['client', 'id = $2'],
  ['referral', 'id = $1'],
  ['referral_letter', 'referral_id = $1'],
  ['consent', 'referral_id = $1'],
  ['event', 'referral_id = $1'],
  ['follow_up', 'referral_id = $1'],
  ['outbox', 'referral_id = $1'],
  ['audit_event', 'obj_id = $1::text'],
  ['idempotency', `body ->> 'id' = $1::text`],
] as const;

/** Moments that the database fills in by itself. */
const defaulted = new Set(['at', 'recorded_at', 'created_at']);
const ownMoments: Readonly<Record<string, readonly string[]>> = {
  client: ['created_at'],
  event: ['at'],
  follow_up: ['created_at'],
};

/** Columns that differ from referral to referral without being an id. */
const drawn = new Set(['person_index', 'phone_index', 'phone_birth_index', 'key_hash', 'number']);

interface Column {
  readonly name: string;
  /** As PostgreSQL writes the type: `bytea`, `timestamp with time zone`. */
  readonly type: string;
  /** In PostgreSQL's text form. */
  readonly text: string;
}

interface TableRow {
  readonly table: string;
  readonly columns: readonly Column[];
}

/** One statement of the yardstick: an INSERT by name, with its values. */
export interface NamedInsert {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | Buffer)[];
}

/**
 * The rows that the application wrote for one referral, as a pattern: the same rows can be written
 * again for other made-up referrals, with ids of their own and every length as it was.
 */
export class RowTemplate {
  private constructor(
    private readonly rows: readonly TableRow[],
    private readonly ids: readonly string[],
  ) {}

  /** Reads the rows of this referral as somebody whom no policy binds. */
  static async of(client: pg.Client, referralId: string): Promise<RowTemplate> {
    const found = await client.query<{ client_id: string }>(
      'SELECT client_id FROM referral WHERE id = $1',
      [referralId],
    );
    const key = [referralId, found.rows[0]?.client_id ?? ''];
    const rows: TableRow[] = [];
    for (const [table, where] of tables)
      rows.push(...(await readRows(client, { table, where, key })));
    const own = rows.flatMap(({ table, columns }) =>
      columns.filter(
        ({ name }) => name === 'id' || (table === 'data_key' && name === 'referral_id'),
      ),
    );
    return new RowTemplate(rows, [...new Set(own.map(({ text }) => text))]);
  }

  /** All rows of one more referral: one prepared statement each. */
  copy(): NamedInsert[] {
    const fresh = this.ids.map((id) => [id, newId()] as const);
    const personIndex = randomBytes(32);
    return this.rows.map((row, index) => ({
      name: `raw-${index}`,
      text: insertText(row),
      values: row.columns.map((column) => valueOf(column, fresh, personIndex)),
    }));
  }

  /**
   * SQL that writes `$1` more referrals of long ago, as the superuser, past triggers and foreign
   * keys; what they had to do is done.
   */
  fillStatements(): string[] {
    const begin = `SET session_replication_role = replica`;
    const parties = `INSERT INTO referral_party (organisation_id, referral_id, role, client_id)
      SELECT o, id, role, client_id FROM (SELECT r.*, p.* FROM referral r CROSS JOIN LATERAL (VALUES
        (r.referrer_organisation_id, 'referrer'), (r.welfare_organisation_id, 'welfare')) p (o, role)) each
      ON CONFLICT DO NOTHING`;
    return [
      begin,
      ...this.rows.map((row) => this.fillStatement(row)),
      parties,
      'RESET session_replication_role',
    ];
  }

  private fillStatement({ table, columns }: TableRow): string {
    const names = columns.map(({ name }) => name).join(', ');
    const values = columns.map((column) => `${this.fillValue(table, column)}::${column.type}`);
    return `INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM generate_series(1, %count%) i`;
  }

  private fillValue(table: string, { name, type, text }: Column): string {
    if (table === 'outbox' && name === 'state') return `'done'`;
    if (name === 'number') return `'F' || i`;
    if (drawn.has(name)) return `sha256(('${name}' || i)::bytea)`;
    const literal = `'${text.replaceAll("'", "''")}'`;
    if (type === 'jsonb') return literal;
    const at = this.ids.findIndex((id) => text.includes(id));
    return at === -1 ? literal : `replace(${literal}, '${this.ids[at]}', ${fillId(at)}::text)`;
  }
}

/** An id of the shape and the order of a UUIDv7, made from the number of the row. */
const fillId = (at: number): string =>
  `('0190' || lpad(to_hex(i), 8, '0') || '7' || lpad('${at}', 3, '0') || '8' || substr(md5(i || '${at}'), 1, 15))::uuid`;

async function readRows(
  client: pg.Client,
  { table, where, key }: { table: string; where: string; key: readonly string[] },
): Promise<TableRow[]> {
  const types = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped
       AND has_column_privilege('wor_app', attrelid, attnum, 'INSERT')`,
  );
  const wanted = types.rows.filter(
    ({ name }) => !defaulted.has(name) || ownMoments[table]?.includes(name),
  );
  const list = wanted.map(({ name }) => `${name}::text`).join(', ');
  const cast = `($1::uuid, $2::uuid) IS NOT NULL AND ${where.replaceAll('$1::text', '$1::uuid::text')}`;
  const { rows } = await client.query<Record<string, string | null>>(
    `SELECT ${list} FROM ${table} WHERE ${cast}`,
    [...key],
  );
  return rows.map((row) => ({
    table,
    columns: wanted.flatMap(({ name, type }) => {
      const text = row[name];
      return text === null || text === undefined ? [] : [{ name, type, text }];
    }),
  }));
}

const insertTexts = new WeakMap<TableRow, string>();

function insertText(row: TableRow): string {
  const known = insertTexts.get(row);
  if (known !== undefined) return known;
  const names = row.columns.map(({ name }) => name).join(', ');
  const places = row.columns.map((_column, index) => `$${index + 1}`).join(', ');
  const text = `INSERT INTO ${row.table} (${names}) VALUES (${places})`;
  insertTexts.set(row, text);
  return text;
}

function valueOf(
  { name, type, text }: Column,
  fresh: readonly (readonly [string, string])[],
  personIndex: Buffer,
): string | Buffer {
  if (name === 'person_index') return personIndex;
  if (name === 'number') return `R${randomBytes(8).toString('hex')}`;
  if (type === 'bytea') {
    return drawn.has(name) ? randomBytes(32) : Buffer.from(text.slice(2), 'hex');
  }
  return fresh.reduce((filled, [from, to]) => filled.replaceAll(from, to), text);
}
