import { createHmac } from 'node:crypto';
import { isProof } from '../proof.server.js';

const longest = 3600;

const sign = (secret: Uint8Array, moment: string): string =>
  createHmac('sha256', secret).update(`opened\0${moment}`).digest('base64url');

/** The moment at which a form was opened, on this process's own clock, so that only we can set it. */
export function sealMoment(secret: Uint8Array): string {
  const moment = Math.trunc(performance.now()).toString();
  return `${moment}.${sign(secret, moment)}`;
}

/**
 * Whole seconds since a moment of `sealMoment`; undefined for another text, for one of an earlier
 * process, and after an hour, when nobody was busy with it any more.
 */
export function secondsSince(secret: Uint8Array, given: string): number | undefined {
  const [moment = '', seal] = given.split('.');
  if (!/^\d{1,15}$/.test(moment) || !isProof(sign(secret, moment), seal)) return undefined;
  const seconds = Math.ceil((performance.now() - Number(moment)) / 1000);
  return seconds >= 1 && seconds <= longest ? seconds : undefined;
}
