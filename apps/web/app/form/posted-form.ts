/** A posted form, read by field; blank texts count as not filled in. */
export class PostedForm {
  constructor(readonly fields: Readonly<Record<string, readonly string[]>>) {}

  text(field: string): string | undefined {
    const value = this.fields[field]?.[0]?.trim();
    return value === undefined || value === '' ? undefined : value;
  }

  /** The text, or an empty one: for what the api must refuse by name. */
  given(field: string): string {
    return this.text(field) ?? '';
  }

  list(field: string): readonly string[] {
    return this.fields[field] ?? [];
  }

  isTicked(field: string): boolean {
    return this.text(field) !== undefined;
  }

  /** A number as typed; undefined when empty, NaN when it is none. */
  number(field: string): number | undefined {
    const value = this.text(field);
    return value === undefined ? undefined : Number(value.replace(',', '.'));
  }

  /** The row version that the page was made from. */
  version(): number | undefined {
    const version = this.number('_version');
    return Number.isInteger(version) ? version : undefined;
  }
}
