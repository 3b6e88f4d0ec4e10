/** Details of an error, as the api gives them: numbers, codes and ids. */
export type Details = Readonly<Record<string, string | number | boolean>>;
export type Sentence = string | ((details: Details) => string);

/** Codes of the web itself, besides those of the platform. */
export type PageCode = 'form.expired' | 'mailbox.absent';
