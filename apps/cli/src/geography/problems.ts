import { CommandError, exitCodes } from '../command-error.js';

const mostShown = 200;

/** What is wrong with files, row by row: all is counted, the first 200 are told. */
export class Problems {
  private total = 0;
  private readonly told: string[] = [];

  /** @param where such as `row 12, column lat` */
  add(file: string, where: string, what: string): void {
    this.total += 1;
    if (this.told.length < mostShown) this.told.push(`${file}, ${where}: ${what}`);
  }

  /** @throws CommandError after telling, when there is any problem */
  refuse(complain: (line: string) => void): void {
    if (this.total === 0) return;
    this.told.forEach((line) => complain(line));
    const rest = this.total - this.told.length;
    if (rest > 0) complain(`… and ${rest} more`);
    throw new CommandError(`${this.total} problems; nothing was imported`, exitCodes.failed);
  }
}
