/** How the text of a file is written. */
export type Encoding = 'utf-8' | 'windows-1252';

/** Why a file holds no text that we read. */
export type NoText = 'excel' | 'utf-16' | 'binary' | 'unknown';

export type Detected = { readonly encoding: Encoding } | { readonly noText: NoText };

// The five octets that stand for nothing in windows-1252.
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * Looks at every octet of a file: UTF-8 when it is valid as such, else windows-1252 when it can be.
 * A file of that kind has no mark of its own, so that is the best that can be known.
 */
export async function detectEncoding(octets: AsyncIterable<Buffer>): Promise<Detected> {
  const seen = new Seen();
  for await (const chunk of octets) seen.look(chunk);
  return seen.verdict();
}

class Seen {
  private head: Buffer = Buffer.alloc(0);
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private isUtf8 = true;
  private hasNul = false;
  private hasUnassigned = false;

  look(chunk: Buffer): void {
    if (this.head.length < 4) this.head = Buffer.concat([this.head, chunk.subarray(0, 4)]);
    this.hasNul ||= chunk.includes(0);
    this.hasUnassigned ||= unassigned.some((octet) => chunk.includes(octet));
    if (this.isUtf8) this.decode(chunk, true);
  }

  verdict(): Detected {
    if (this.isUtf8) this.decode(Buffer.alloc(0), false);
    const mark = this.head.toString('latin1');
    if (mark.startsWith('PK') || mark.startsWith('\xd0\xcf\x11\xe0')) return { noText: 'excel' };
    if (mark.startsWith('\xff\xfe') || mark.startsWith('\xfe\xff')) return { noText: 'utf-16' };
    if (this.hasNul) return { noText: 'binary' };
    if (this.isUtf8) return { encoding: 'utf-8' };
    return this.hasUnassigned ? { noText: 'unknown' } : { encoding: 'windows-1252' };
  }

  private decode(chunk: Buffer, stream: boolean): void {
    try {
      this.utf8.decode(chunk, { stream });
    } catch {
      this.isUtf8 = false;
    }
  }
}
