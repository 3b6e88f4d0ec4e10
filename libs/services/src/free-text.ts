import { findBsnLike, refuseFields, type FieldProblem } from '@wor/domain';

const longest = 4000;

/**
 * Refuses what must not stand in a free text: a BSN, or more than anybody reads.
 * @param texts field path -> what was typed; an absent text is fine
 * @throws DomainError `text.bsn` or `text.too_long` at the field
 */
export function checkFreeTexts(texts: Readonly<Record<string, string | undefined>>): void {
  refuseFields(
    Object.entries(texts).flatMap(([field, text = '']): FieldProblem[] => {
      if (findBsnLike(text)) return [{ field, code: 'text.bsn' }];
      return text.length > longest ? [{ field, code: 'text.too_long' }] : [];
    }),
  );
}
