/** Chance that can be repeated (mulberry32): the same seed and label give the same throws. */
export class Dice {
  private state: number;

  /** @param label keeps the throws of concurrent parts apart, so that their order does not matter */
  constructor(seed: number, label: string) {
    this.state = [...label].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      seed ^ 2_166_136_261,
    );
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(from: number, until: number): number {
    return from + this.next() * (until - from);
  }

  /** One of the choices, by weight. */
  pick<Choice extends string>(weights: Readonly<Record<Choice, number>>): Choice {
    const choices = Object.entries(weights) as [Choice, number][];
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new Error('nothing to choose from');
  }
}
