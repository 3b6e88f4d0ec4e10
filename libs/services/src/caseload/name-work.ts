import {
  listClients,
  listNextAppointments,
  listRoots,
  type ClientRow,
  type RegionSettings,
  type Tx,
  type WorkRow,
} from '@wor/database';
import {
  ageOn,
  civilDate,
  reasonsSetting,
  reasonWords,
  settingOf,
  type CivilDate,
} from '@wor/domain';
import { openCaller, openName } from '../client/particulars.js';
import type { Home } from '../home.js';

/** Who it is, as far as the page shows it. */
interface Shown {
  readonly clientName: string;
  readonly age: number | null;
  readonly phone: string | null;
}

/** A line with the person in the clear; exists in memory only. */
export type NamedWork = WorkRow &
  Shown & {
    /** As the region calls it now. */
    readonly reason: string;
    /** When the appointment is, where that is next. */
    readonly appointmentAt: Date | null;
  };

interface ToName {
  readonly rows: readonly WorkRow[];
  readonly settings: RegionSettings;
  readonly today: CivilDate;
  /** The day shows how to call somebody; a list shows no more than the name. */
  readonly isDay: boolean;
}

/** Opens the names of a page of lines: three statements, however many lines there are. */
export async function nameWork(
  tx: Tx,
  { keys }: Home,
  { rows, settings, today, isDay }: ToName,
): Promise<NamedWork[]> {
  const own = rows.map(({ clientId }) => clientId);
  const roots = await listRoots(tx, own);
  const clients = await listClients(tx, [...new Set([...own, ...roots.values()])]);
  const open = (client: ClientRow): Shown => {
    if (!isDay) return { ...nobody, clientName: openName(keys, client) };
    const { name, birthDate, phone } = openCaller(keys, client);
    return { clientName: name, age: ageOn(civilDate(birthDate), today), phone };
  };
  const byId = new Map(clients.map((client) => [client.id, open(client)]));
  const reasons = settingOf(reasonsSetting, settings);
  const meetings = await meetingsOf(tx, rows);
  return rows.map((row) => ({
    ...row,
    ...(byId.get(roots.get(row.clientId) ?? row.clientId) ?? byId.get(row.clientId) ?? nobody),
    reason: reasonWords(reasons, { code: row.reasonCode, originLabel: row.originReason }),
    appointmentAt: meetings.get(row.id) ?? null,
  }));
}

const nobody: Shown = { clientName: '', age: null, phone: null };

/** When those are seen who have an appointment next. */
function meetingsOf(tx: Tx, rows: readonly WorkRow[]): Promise<ReadonlyMap<string, Date>> {
  const met = rows.filter(({ nextAction }) => nextAction === 'appointment').map(({ id }) => id);
  return listNextAppointments(tx, met);
}
