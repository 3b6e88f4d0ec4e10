import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { CaughtMessage, Mailbox } from '../app/session/request-context.server.js';

const newest = 100;

/** Reads what the embedded mail catcher wrote; it delivers nothing, so this is its only inbox. */
export function openMailbox(folder: string): Mailbox {
  const read = async (name: string): Promise<CaughtMessage> => {
    const mail = await PostalMime.parse(await readFile(join(folder, name)));
    const delivered = mail.headers.find(({ key }) => key === 'delivered-to')?.value;
    return {
      id: name.replace(/\.eml$/, ''),
      to: delivered ?? mail.to?.map(({ address }) => address ?? '').join(', ') ?? '',
      from: mail.from?.address ?? '',
      subject: mail.subject ?? '',
      date: mail.date ?? null,
      text: mail.text ?? '',
    };
  };
  return {
    list: async () => {
      const names = (await readdir(folder)).filter((name) => /^\d+\.eml$/.test(name));
      const last = names.sort().reverse().slice(0, newest);
      return Promise.all(last.map(read));
    },
    find: async (id) => {
      if (!/^\d+$/.test(id)) return undefined;
      return read(`${id}.eml`).catch(() => undefined);
    },
  };
}
