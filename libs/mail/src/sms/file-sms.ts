import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MailError } from '../mail-error.js';
import type { SmsDelivery, SmsGateway } from './sms-gateway.js';

const referenceForm = /^[A-Za-z0-9]{8,64}$/;

/** Writes every SMS to a file, one a reference: what a practice region sends to, and tests read. */
export class FileSms implements SmsGateway {
  constructor(private readonly folder: string) {}

  async send({ to, text, reference }: SmsDelivery): Promise<void> {
    if (!referenceForm.test(reference)) throw new MailError('refused', 'sms.reference');
    const path = join(this.folder, `${reference}.json`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      // Whoever reads the folder sees the whole message or none.
      await writeFile(`${path}.part`, JSON.stringify({ to, text, reference }), { mode: 0o600 });
      await rename(`${path}.part`, path);
    } catch {
      throw new MailError('unreachable', 'sms.file');
    }
  }
}
