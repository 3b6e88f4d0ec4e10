import { isIcpc } from '../reasons.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, trimmed } from './read-fields.js';

/** What a region lets people do at the door. */
export interface ReferralOptions {
  /** Whether people may refer themselves on the public page. */
  readonly hasSelfReferral: boolean;
  /** The ICPC code under which a GP's own system keeps the referral. */
  readonly hisCode: string;
}

const names = ['hasSelfReferral', 'hisCode'];

export const referralOptionsSetting = defineSetting<ReferralOptions>({
  kind: 'referralOptions',
  initial: { hasSelfReferral: true, hisCode: 'Z68' },
  check(given, { problems }) {
    const fields = checkKeys(given, { at: 'body', names, problems });
    const hisCode = trimmed(fields.hisCode).toUpperCase();
    problems.add('body.hisCode', !isIcpc(hisCode), 'icpc.invalid');
    return { hasSelfReferral: fields.hasSelfReferral === true, hisCode };
  },
});
