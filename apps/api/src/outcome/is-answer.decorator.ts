import { isNumber, ValidateBy, type ValidationOptions } from 'class-validator';

/** A number, or null for a missing answer; whether it fits the item is the instrument's question. */
export function IsAnswer(options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => value === null || isNumber(value);
  return ValidateBy({ name: 'isAnswer', validator: { validate } }, options);
}
