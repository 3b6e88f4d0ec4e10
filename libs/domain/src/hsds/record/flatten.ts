import { plainTexts } from './clean-text.js';
import { canonicalObject, canonicalText, isDeeperThan, isObject, type HsdsObject } from './json.js';
import {
  kindLists,
  kindOfList,
  nestedKind,
  ownerField,
  partOfList,
  type HsdsKind,
  type HsdsPart,
} from './kinds.js';
import { checkRecord, isUuid } from './check-record.js';
import { isRefusal, type HsdsProblem } from './problem.js';

/** Gives a name an id that is always the same: UUIDv5 within one region. */
export type IdOf = (name: string) => string;

/** One record as it is kept. */
export interface HsdsRecord {
  readonly kind: HsdsKind;
  readonly id: string;
  readonly body: HsdsObject;
  readonly line: number | null;
  /** It stood inside another one, where feeds often tell only a part of it. */
  readonly isNested: boolean;
}

export interface Flattened {
  readonly records: readonly HsdsRecord[];
  readonly problems: readonly HsdsProblem[];
}

interface Place {
  readonly line: number | null;
  readonly idOf: IdOf;
}

const deepest = 14;

/**
 * The records in a piece of a feed: a service as HSDS nests it, a list of them, a page of an API, or
 * lists by their names. What stands inside another record becomes a record, and a pointer at it.
 */
export function flatten(value: unknown, place: Place): Flattened {
  const reader = new Reader(place);
  if (isDeeperThan(value, deepest)) reader.tell({ code: 'too_deep' });
  else reader.readAny(value);
  return { records: reader.records, problems: reader.problems };
}

/** One record of a kind that is known, as in a row of a table. */
export function flattenOne(kind: HsdsKind, value: unknown, place: Place): Flattened {
  const reader = new Reader(place);
  if (isDeeperThan(value, deepest)) reader.tell({ code: 'too_deep' });
  else reader.readRecord(kind, value, { isNested: false });
  return { records: reader.records, problems: reader.problems };
}

interface Owner {
  readonly isNested: boolean;
  readonly field?: string;
  readonly id?: string;
}

class Reader {
  readonly records: HsdsRecord[] = [];
  readonly problems: HsdsProblem[] = [];

  constructor(private readonly place: Place) {}

  tell(problem: Pick<HsdsProblem, 'code'> & Partial<HsdsProblem>): void {
    this.problems.push({
      ...{ line: this.place.line, kind: 'service', id: null, field: '' },
      ...problem,
    });
  }

  readAny(value: unknown): void {
    if (Array.isArray(value)) {
      value.forEach((item, at) => this.at(at + 1).readAny(item));
      return;
    }
    if (!isObject(value)) return this.tell({ code: 'type' });
    const page = value['contents'];
    if (Array.isArray(page)) return this.readAny(page);
    const lists = Object.keys(kindLists).filter((list) => Array.isArray(value[list]));
    if (value['id'] !== undefined || lists.length === 0) {
      this.readRecord(kindOfShape(value), value, { isNested: false });
      return;
    }
    for (const list of lists) this.readList(list, value[list], { isNested: false });
  }

  readList(list: string, value: unknown, owner: Owner): void {
    const kind = kindOfList(list);
    if (kind === undefined || !Array.isArray(value)) return;
    value.forEach((item: unknown, at) => {
      const reader = owner.isNested ? this : this.at(at + 1);
      reader.readRecord(kind, item, owner);
    });
  }

  /** @returns the id of the record, also of one that is refused */
  readRecord(kind: HsdsKind, value: unknown, owner: Owner): string | undefined {
    if (!isObject(value)) {
      this.tell({ kind, code: 'type' });
      return undefined;
    }
    const id = isUuid(lower(value['id'])) ? lower(value['id']) : undefined;
    const { fields, hadMarkup } = this.fieldsOf(kind, value, id);
    if (owner.field !== undefined) fields[owner.field] ??= owner.id;
    const body = canonicalObject(fields);
    const found = checkRecord(kind, body);
    const told = hadMarkup ? [...found, { field: '', code: 'html' as const }] : found;
    for (const each of told) this.tell({ ...each, kind, id: id ?? null });
    if (id === undefined || found.some(isRefusal)) return id;
    this.records.push({ kind, id, body, line: this.place.line, isNested: owner.isNested });
    return id;
  }

  private fieldsOf(kind: HsdsKind | HsdsPart, value: HsdsObject, id: string | undefined) {
    const fields: Record<string, unknown> = {};
    let hadMarkup = false;
    const set = (name: string, field: unknown): void => {
      Object.defineProperty(fields, name, {
        ...{ value: field, enumerable: true, writable: true, configurable: true },
      });
    };
    for (const [name, field] of Object.entries(value)) {
      if (field === null || field === undefined) continue;
      const nested = isObject(field) ? nestedKind(name) : undefined;
      const owner = { isNested: true, field: ownerField(kind, kind), id: id ?? '' };
      if (nested !== undefined) {
        const pointer = `${nested}_id`;
        // Somewhere else it is told; here it is only named.
        const isNamed = Object.keys(field).join() === 'id';
        const target = isNamed
          ? lower((field as HsdsObject)['id'])
          : this.readRecord(nested, field, { isNested: true });
        fields[pointer] ??= lower(value[pointer]) ?? target;
      } else if (kindOfList(name) !== undefined && Array.isArray(field)) {
        this.readList(name, field, owner);
      } else if (partOfList(name) !== undefined && Array.isArray(field)) {
        const parts = this.partsOf(name, field, { kind, id });
        hadMarkup ||= parts.hadMarkup;
        set(name, parts.items);
      } else {
        const clean = plainTexts(/(^|_)id$/.test(name) ? (lower(field) ?? field) : field);
        hadMarkup ||= JSON.stringify(clean).length < JSON.stringify(field).length;
        set(name, clean);
      }
    }
    return { fields, hadMarkup };
  }

  private partsOf(
    list: string,
    items: readonly unknown[],
    owner: { readonly kind: HsdsKind | HsdsPart; readonly id: string | undefined },
  ): { items: readonly unknown[]; hadMarkup: boolean } {
    const part = partOfList(list);
    let hadMarkup = false;
    const read = items.map((item) => {
      if (part === undefined || !isObject(item)) return item;
      const known = lower(item['id']);
      const id = known ?? this.place.idOf(`${list}/${owner.id ?? ''}/${canonicalText(item)}`);
      const { fields, hadMarkup: had } = this.fieldsOf(part, item, id);
      hadMarkup ||= had;
      const pointer = ownerField(part, owner.kind);
      return { [pointer]: owner.id, ...fields, id };
    });
    return { items: read, hadMarkup };
  }

  /** The same reader, further on in a list. */
  private at(line: number): Reader {
    // Lines of a file count the file; without them the places in its lists do.
    if (this.place.line !== null) return this;
    const there = new Reader({ ...this.place, line });
    Object.assign(there, { records: this.records, problems: this.problems });
    return there;
  }
}

/** An id in small letters; undefined for what is no text. */
function lower(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : undefined;
}

/** A record that nobody gave a kind: a service, as HSDS has it, unless it joins one to a place. */
function kindOfShape(value: HsdsObject): HsdsKind {
  const joins = 'service_id' in value || 'service' in value;
  return joins && ('location_id' in value || 'location' in value)
    ? 'service_at_location'
    : 'service';
}
