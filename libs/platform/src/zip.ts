import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly octets: Buffer;
}

/** The octets are no archive that we read, or hold more than was allowed. */
export class BrokenZip extends Error {
  constructor(readonly reason: 'broken' | 'too_large') {
    super(`The archive is ${reason}`);
    this.name = 'BrokenZip';
  }
}

const marks = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const endSize = 22;
const mostEntries = 200;

/**
 * The files of an archive, at most so many octets in all when unpacked. Stored and deflated files
 * only, as every archiver writes them; folders are left out, and so is where a file stood.
 * @throws BrokenZip
 */
export function readZip(archive: Buffer, mostOctets: number): ZipEntry[] {
  try {
    return entriesOf(archive, mostOctets);
  } catch (error) {
    if (error instanceof BrokenZip) throw error;
    const code = (error as { code?: unknown }).code;
    throw new BrokenZip(code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken');
  }
}

function entriesOf(archive: Buffer, mostOctets: number): ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) throw new BrokenZip('too_large');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  let left = mostOctets;
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== marks.entry) throw new BrokenZip('broken');
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((place) =>
      archive.readUInt16LE(at + place),
    ) as [number, number, number];
    const path = archive.toString('utf8', at + 46, at + 46 + nameSize);
    if (!path.endsWith('/')) {
      const octets = unpack(archive, at, left);
      left -= octets.length;
      entries.push({ name: path.split(/[/\\]/).at(-1) ?? path, octets });
    }
    at += 46 + nameSize + extraSize + noteSize;
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - endSize - 0xffff);
  for (let at = archive.length - endSize; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === marks.end) return at;
  }
  throw new BrokenZip('broken');
}

/** The octets of the file that an entry of the directory at the end tells of. */
function unpack(archive: Buffer, entry: number, most: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const [sum, packedSize] = [archive.readUInt32LE(entry + 16), archive.readUInt32LE(entry + 20)];
  const file = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(file) !== marks.file) throw new BrokenZip('broken');
  const start = file + 30 + archive.readUInt16LE(file + 26) + archive.readUInt16LE(file + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (method !== 0 && method !== 8) throw new BrokenZip('broken');
  // A bound of nothing would be none.
  const octets = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most + 1 });
  if (octets.length > most) throw new BrokenZip('too_large');
  if (crc32(octets) !== sum) throw new BrokenZip('broken');
  return octets;
}

// The first day that an archive can name: the same files always make the same archive.
const firstDay = 0x21;

function headOf({ name, octets }: ZipEntry, packed: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt16LE(firstDay, 8);
  head.writeUInt32LE(crc32(octets), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(octets.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

const markOf = (mark: number): Buffer => {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(mark);
  return octets;
};

/** An archive of these files, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.octets);
    const head = headOf(entry, packed);
    const name = Buffer.from(entry.name, 'utf8');
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(markOf(marks.entry), Buffer.from([20, 0]), head, rest, name);
    const file = [markOf(marks.file), head, name, packed];
    parts.push(...file);
    at += file.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(marks.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
