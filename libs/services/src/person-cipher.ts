import {
  newDataKey,
  newId,
  openText,
  sealText,
  unwrapDataKey,
  wrapDataKey,
  type KeyOwner,
  type KeyRing,
  type WrappedKey,
} from '@wor/platform';

type Column = Readonly<{ table: string; column: string; row: string }>;

/** Seals and opens the texts of one person, under that person's own data key. */
export class PersonCipher {
  private constructor(
    private readonly organisationId: string,
    private readonly dataKey: Buffer,
  ) {}

  /** A new person: a fresh key, and the row of `data_key` in which it is kept. */
  static create(
    keys: KeyRing,
    organisationId: string,
  ): { cipher: PersonCipher; key: WrappedKey & { readonly id: string } } {
    const id = newId();
    const dataKey = newDataKey();
    const key = { id, ...wrapDataKey(keys, { id, organisationId }, dataKey) };
    return { cipher: new PersonCipher(organisationId, dataKey), key };
  }

  /** The person whose wrapped key was read; throws when the key was destroyed or moved. */
  static open(keys: KeyRing, stored: KeyOwner & WrappedKey): PersonCipher {
    return new PersonCipher(stored.organisationId, unwrapDataKey(keys, stored, stored));
  }

  seal(place: Column, text: string): Buffer {
    return sealText(this.dataKey, { ...place, organisationId: this.organisationId }, text);
  }

  /** Null stays null: an empty field is not sealed. */
  sealOptional(place: Column, text: string | null): Buffer | null {
    return text === null ? null : this.seal(place, text);
  }

  open(place: Column, sealed: Buffer): string {
    return openText(this.dataKey, { ...place, organisationId: this.organisationId }, sealed);
  }

  openOptional(place: Column, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.open(place, sealed);
  }

  sealJson(place: Column, value: object): Buffer {
    return this.seal(place, JSON.stringify(value));
  }

  /** What `sealJson` sealed; the caller says which shape that was. */
  openJson(place: Column, sealed: Buffer): unknown {
    return JSON.parse(this.open(place, sealed));
  }
}
