import { findBsnLike } from '../identity/index.js';

/** A question of a form about a client, with what was typed or chosen. */
export interface FormField {
  readonly name: string;
  readonly values: readonly string[];
}

/** How a form about a client is called: `contact`, `step.complete`, `follow_up.<id>`. */
export const dossierFormPattern = /^[a-z_]{1,30}(\.[a-z0-9_-]{1,48})?$/;

const isFilled = ({ values }: FormField): boolean => values.some((value) => value.trim() !== '');

const holdsBsn = ({ values }: FormField): boolean => values.some(findBsnLike);

/**
 * What may be kept of a form while it is filled in: the fields that hold something, but never one
 * that looks like a citizen service number. `leftOut` names those.
 */
export function keptFields(fields: readonly FormField[]): {
  readonly kept: readonly FormField[];
  readonly leftOut: readonly string[];
} {
  const filled = fields.filter(isFilled);
  return {
    kept: filled.filter((field) => !holdsBsn(field)),
    leftOut: filled.filter(holdsBsn).map(({ name }) => name),
  };
}
