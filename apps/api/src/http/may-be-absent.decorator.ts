import { ValidateIf } from 'class-validator';

/** A field that may be absent. Unlike `IsOptional` it lets no null through to the rules behind. */
export const MayBeAbsent = (): PropertyDecorator =>
  ValidateIf((_request: object, value: unknown) => value !== undefined);
