import type { MatchActivity } from '../match-types.js';
import { LiveIndex, type IndexAnswer, type IndexQuestion } from './live-index.js';

/** Where an index stands: in this process, or in a thread of its own. What it is told is in order. */
export interface IndexHost {
  /** Some of the activities with which it begins, before the first question. */
  add(activities: readonly MatchActivity[]): void;
  /** @param activity null when it takes nobody any more */
  change(id: string, activity: MatchActivity | null): void;
  ask(question: IndexQuestion): Promise<IndexAnswer>;
  /** What was asked before is still answered. */
  close(): void;
}

/** The index in this process: right for a few thousand activities, and when there is no thread. */
export class LocalHost implements IndexHost {
  private readonly given: MatchActivity[] = [];
  private index: LiveIndex | undefined;

  add(activities: readonly MatchActivity[]): void {
    this.given.push(...activities);
  }

  change(id: string, activity: MatchActivity | null): void {
    this.begun().change(id, activity);
  }

  async ask(question: IndexQuestion): Promise<IndexAnswer> {
    return this.begun().ask(question);
  }

  close(): void {
    this.index = undefined;
  }

  private begun(): LiveIndex {
    this.index ??= new LiveIndex(this.given.splice(0));
    return this.index;
  }
}
