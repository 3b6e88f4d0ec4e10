/** How late a faulty queue may make something; after that it counts as missed. */
const slackMs = 6 * 86_400_000;

interface Duty {
  readonly due: Date;
  /** When it became a duty; what was due earlier already can happen from here. */
  readonly since: Date;
}

/** What has to happen, by name, and what went wrong with it. */
export class Duties {
  private readonly open = new Map<string, Duty>();
  readonly violations: string[] = [];

  /** Makes it a duty, or moves it to another day. */
  want(name: string, due: Date, now: Date): void {
    if (this.open.get(name)?.due.getTime() === due.getTime()) return;
    this.drop(name, now);
    this.open.set(name, { due, since: now });
  }

  has(name: string): boolean {
    return this.open.has(name);
  }

  /** It is no duty any more. What should have happened long ago was missed. */
  drop(name: string, now: Date): void {
    const duty = this.open.get(name);
    this.open.delete(name);
    if (duty === undefined) return;
    const latest = Math.max(duty.due.getTime(), duty.since.getTime()) + slackMs;
    if (latest < now.getTime()) this.blame(`${name} of ${duty.due.toISOString()} was missed`);
  }

  /** It happened. */
  happen(name: string, at: Date): void {
    const duty = this.open.get(name);
    if (duty === undefined)
      return this.blame(`${name} at ${at.toISOString()} was wanted by nobody`);
    if (at < duty.due) this.blame(`${name} came before ${duty.due.toISOString()}`);
    this.drop(name, at);
  }

  /** What lies ahead at the end, by name. @param now everything that is due was given its time */
  ahead(now: Date): ReadonlyMap<string, Date> {
    const late = [...this.open].filter(([, { due }]) => due <= now);
    for (const [name, { due }] of late)
      this.blame(`${name} of ${due.toISOString()} never happened`);
    return new Map(
      [...this.open].filter(([, { due }]) => due > now).map(([name, { due }]) => [name, due]),
    );
  }

  blame(text: string): void {
    this.violations.push(text);
  }
}
