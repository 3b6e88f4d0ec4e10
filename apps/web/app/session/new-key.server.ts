import { randomUUID } from 'node:crypto';

/** An idempotency key for a form: sending the same form twice has the effect of once. */
export const newKey = (): string => randomUUID();
