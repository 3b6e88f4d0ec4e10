import { finishRow, finishRows, type Database, type LeasedRow, type Tx } from '@wor/database';
import { DomainError, engineOf } from '@wor/domain';
import type { Aftermath, Effect } from './effect.js';
import { Fold } from './fold.js';

/** A row whose outside part is over: what is left is written together with `done`. */
export interface Closing {
  readonly row: LeasedRow;
  readonly effect: Effect;
  readonly aftermath: Aftermath | undefined;
}

/** Kept small: a group holds the locks of all its effects until its commit. */
const mostTogether = 8;
const lanes = 2;

/**
 * Writes an effect, `done` and the audit row in one transaction. Rows of one organisation that come
 * at the same time share that transaction, each still under its own token; when anything at all goes
 * wrong in it, nothing of it has happened, and each row is closed alone.
 */
export class ClosingDesk {
  private readonly fold = new Fold<Closing, boolean>({
    carryOut: (closings) => this.closeGroups(closings),
    ...{ most: mostTogether, lanes },
  });

  constructor(private readonly database: Database) {}

  /** @throws what the effect throws; LeaseLost, and then nothing of it is written */
  async close(closing: Closing): Promise<void> {
    // What has reached the outside waits for nobody: its repeat would be noticed.
    const isClosed = closing.effect.perform === undefined && (await this.fold.ask(closing));
    if (!isClosed) await this.closeAlone(closing);
  }

  /** @throws where there is only one */
  private async closeGroups(closings: readonly Closing[]): Promise<boolean[]> {
    const [first, ...others] = closings;
    if (first !== undefined && others.length === 0) {
      await this.closeAlone(first);
      return [true];
    }
    const closed = new Set<Closing>();
    for (const group of byOrganisation(closings)) {
      if (group.length > 1 && (await this.closeTogether(group))) {
        for (const closing of group) closed.add(closing);
      }
    }
    return closings.map((closing) => closed.has(closing));
  }

  /** @returns false when nothing of it has happened */
  private async closeTogether(group: readonly Closing[]): Promise<boolean> {
    try {
      await this.database.transaction(actorOf(group[0]?.row), async (tx) => {
        try {
          for (const closing of group) await carryOut(tx, closing);
        } catch (error) {
          // Whoever is refused is refused once more alone, and only that goes into the trail.
          throw error instanceof DomainError ? new Error('One of a group was refused') : error;
        }
        await finishRows(
          tx,
          group.map(({ row }) => row),
        );
      });
      return true;
    } catch {
      return false;
    }
  }

  private async closeAlone(closing: Closing): Promise<void> {
    const { row } = closing;
    await this.database.transaction(actorOf(row), async (tx) => {
      await carryOut(tx, closing);
      await finishRow(tx, row);
    });
  }
}

const actorOf = (row: LeasedRow | undefined) =>
  row === undefined ? undefined : engineOf(row.organisationId, row.regionId);

/** In each group the referrals in one order, so that two groups never wait for each other. */
function byOrganisation(closings: readonly Closing[]): Closing[][] {
  const groups = new Map<string, Closing[]>();
  const inOrder = closings.toSorted((one, other) => (turnOf(one) < turnOf(other) ? -1 : 1));
  for (const closing of inOrder) {
    const { organisationId } = closing.row;
    groups.set(organisationId, [...(groups.get(organisationId) ?? []), closing]);
  }
  return [...groups.values()];
}

const turnOf = ({ row }: Closing): string => `${row.referralId ?? ''} ${row.id}`;

async function carryOut(tx: Tx, { row, effect, aftermath }: Closing): Promise<void> {
  await effect.commit?.(tx, row);
  await aftermath?.(tx);
  const { id, kind, referralId } = row;
  tx.note({
    event: `outbox.${row.queue}`,
    action: 'E',
    object:
      referralId === null
        ? { kind: 'system', id, detail: { kind } }
        : { kind: 'referral', id: referralId, detail: { kind, outboxId: id } },
  });
}
