import { MailError } from '../mail-error.js';
import { FileSms } from './file-sms.js';
import { HttpSms } from './http-sms.js';
import type { SmsGateway } from './sms-gateway.js';

interface SmsSettings {
  /** Where the gateway takes messages; none without. */
  readonly url: string | undefined;
  readonly token: string | undefined;
  readonly sender: string;
  /** Where messages are written where nothing real is sent; absent where real mail is sent. */
  readonly folder: string | undefined;
}

/** Without a gateway nothing is lost and nothing seems sent: messages wait, and that is seen. */
const noGateway: SmsGateway = {
  send: () => Promise.reject(new MailError('unreachable', 'sms.no_gateway')),
};

/** The door for SMS that this installation has. */
export function openSms({ url, token = '', sender, folder }: SmsSettings): SmsGateway {
  if (url !== undefined) return new HttpSms({ url, token, sender });
  return folder === undefined ? noGateway : new FileSms(folder);
}
