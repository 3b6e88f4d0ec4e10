/** What somebody knows and nobody may see: never shown again, kept, or put on the shelf. */
const secretFields: readonly string[] = ['password', 'newPassword', 'code'];

type Fields = Readonly<Record<string, readonly string[]>>;

/** A posted form without its secrets: whoever comes back types them again. */
export function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !secretFields.includes(name)),
  );
}
