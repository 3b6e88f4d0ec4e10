const WORDS = 4;
const DIGITS = 8;
const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** UUIDs in sixteen bytes each, in the order of their texts. */
export class UniqueIds {
  private readonly words: Uint32Array;

  constructor(size: number) {
    this.words = new Uint32Array(size * WORDS);
  }

  get bytes(): number {
    return this.words.byteLength;
  }

  /** @throws RangeError for anything but a UUID in lower case */
  set(at: number, id: string): void {
    if (!canonical.test(id)) throw new RangeError('the id of an activity is a UUID in lower case');
    const digits = id.replaceAll('-', '');
    for (let word = 0; word < WORDS; word += 1) {
      const part = digits.slice(word * DIGITS, (word + 1) * DIGITS);
      this.words[at * WORDS + word] = Number.parseInt(part, 16);
    }
  }

  get(at: number): string {
    const words = this.words.subarray(at * WORDS, (at + 1) * WORDS);
    const digits = Array.from(words, (word) => word.toString(16).padStart(DIGITS, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** Looks at one after another: what is asked seldom needs no table. -1 for one that is not here. */
  indexOf(id: string): number {
    const asked = new UniqueIds(1);
    asked.set(0, id);
    const [first, ...others] = asked.words;
    for (let at = 0; at * WORDS < this.words.length; at += 1) {
      if (this.words[at * WORDS] !== first) continue;
      if (others.every((word, next) => this.words[at * WORDS + next + 1] === word)) return at;
    }
    return -1;
  }

  isBefore(one: number, other: number): boolean {
    for (let word = 0; word < WORDS; word += 1) {
      const [left, right] = [this.words[one * WORDS + word], this.words[other * WORDS + word]];
      if (left !== right) return (left ?? 0) < (right ?? 0);
    }
    return false;
  }
}
