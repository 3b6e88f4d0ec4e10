/**
 * What a translation of `Source` must hold: the same keys, functions with the same arguments, lists
 * of the same length. The words themselves are free, so a missing sentence does not compile.
 */
export type Translation<Source> = Source extends string
  ? string
  : Source extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : Source extends readonly unknown[]
      ? { readonly [Key in keyof Source]: Translation<Source[Key]> }
      : { readonly [Key in keyof Source]?: Translation<Source[Key]> };

/** Some of the texts of a catalogue, in other words. */
export type Part<Source> = Source extends string
  ? string
  : Source extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [Key in keyof Source]?: Part<Source[Key]> };

/** The texts of a language, as the pages read them. */
export type Words<Source> = Source extends string
  ? string
  : Source extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [Key in keyof Source]: Words<Source[Key]> };
