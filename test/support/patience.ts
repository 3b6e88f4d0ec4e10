/** What asks a database takes long on a busy machine; jest knows no patience per project by itself. */
jest.setTimeout(180_000);
