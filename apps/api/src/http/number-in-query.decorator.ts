import { Transform } from 'class-transformer';

/** A query holds texts: this makes a number of one before the rules behind look at it. */
export const NumberInQuery = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => Number(value));
