import { findPostToken, type PostTokenRow } from '@wor/database';
import { addDays, civilDateOf, DomainError, dueMoment } from '@wor/domain';
import { hashOf } from '@wor/platform';
import type { Home } from '../home.js';

const linkDays = 14;

type Link = PostTokenRow & { readonly clientMessageId: string };

/** Where the link in a message leads, within two weeks. @throws DomainError `link.ended` */
export async function findLink({ database, clock }: Home, token: string): Promise<Link> {
  const since = dueMoment(addDays(civilDateOf(clock.now()), -linkDays));
  const found = await database.transaction(undefined, (tx) =>
    findPostToken(tx, hashOf(token), { purpose: 'link', since }),
  );
  const clientMessageId = found?.clientMessageId ?? null;
  if (found === undefined || clientMessageId === null) throw new DomainError('link.ended');
  return { ...found, clientMessageId };
}
