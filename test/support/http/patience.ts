/** A story over HTTP takes longer than a verb; jest knows no patience per project by itself. */
jest.setTimeout(60_000);
