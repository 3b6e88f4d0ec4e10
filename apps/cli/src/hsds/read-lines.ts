/** One line of a stream; undefined where it is longer than allowed. */
export interface Line {
  readonly number: number;
  readonly octets: Buffer | undefined;
}

const newline = 0x0a;

/** The lines of a stream one by one, with never more than the longest of them in memory. */
export async function* readLines(
  octets: AsyncIterable<Buffer>,
  longest: number,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const end = (last: Buffer): Line => {
    const isTooLong = size + last.length > longest;
    const line = isTooLong ? undefined : Buffer.concat([...parts, last]);
    number += 1;
    parts = [];
    size = 0;
    return { number, octets: line };
  };
  for await (const chunk of octets) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield end(chunk.subarray(from, at));
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size <= longest) parts.push(rest);
    else parts = [];
  }
  if (size > 0) yield end(Buffer.alloc(0));
}
