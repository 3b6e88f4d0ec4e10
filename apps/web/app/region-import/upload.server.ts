import { ownerOf } from '../session/proof.server.js';
import { requireMe, type PageArgs } from '../session/page.server.js';
import { doorContext } from '../session/request-context.server.js';

/** The file that was posted under `bestand`; undefined when none was chosen. */
export async function octetsIn(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = (await request.formData()).get('bestand');
  if (!(file instanceof File) || file.size === 0) return undefined;
  return new Uint8Array(await file.arrayBuffer());
}

const ownerIn = (args: PageArgs): string =>
  ownerOf(args.context.get(doorContext).secret, requireMe(args).accountId);

/** @returns the id under which the file waits for its import */
export function keepUpload(args: PageArgs, octets: Uint8Array<ArrayBuffer>): string {
  return args.context.get(doorContext).uploads.keep(octets, ownerIn(args));
}

export function findUpload(args: PageArgs, id: string): Uint8Array<ArrayBuffer> | undefined {
  return args.context.get(doorContext).uploads.find(id, ownerIn(args));
}

/** What was imported waits no longer: nothing of it stays. */
export function dropUploads(args: PageArgs): void {
  args.context.get(doorContext).uploads.drop(ownerIn(args));
}
