import {
  codeOf,
  countRegion,
  insertSetting,
  listSettingVersions,
  type SettingRow,
  type Tx,
} from '@wor/database';
import {
  changesOf,
  civilDateOf,
  DomainError,
  FieldProblems,
  findSettingKind,
  firstContactClock,
  holidaysSetting,
  normsSetting,
  refuseFields,
  regionChecklist,
  settingOf,
  type Actor,
  type RegionStep,
  type SettingChange,
  type SettingKind,
} from '@wor/domain';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { asAdministrator } from './administer.js';
import { currentSetting } from './current-setting.js';

/** A setting as it stands; version 0 is what every region starts with. */
export interface SettingRecord {
  readonly kind: string;
  readonly version: number;
  readonly body: unknown;
  readonly changed: { readonly by: string; readonly at: Date } | null;
}

/** One step of a setting's history, in fields that differ from the version before. */
export interface SettingVersion extends Omit<SettingRow, 'body'> {
  readonly changes: readonly SettingChange[];
}

interface VersionPage {
  /** The last version that was shown. */
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface SettingEdit {
  readonly kind: string;
  readonly seen: number;
  /** The new body, or the version to go back to. */
  readonly change: { readonly body: unknown } | { readonly restore: number };
  readonly note?: string;
}

const longestNote = 200;

/** The settings of a region: read, changed under the version that was seen, put back. */
export class RegionSettingService {
  constructor(private readonly home: Home) {}

  /** @throws DomainError `not_found` at an unknown kind */
  read(actor: Actor, kind: string): Promise<SettingRecord> {
    return this.home.database.transaction(actor, (tx) => {
      asAdministrator(tx, 'region.read', { event: 'region.read', action: 'R', id: kind });
      return readSetting(tx, kindOf(kind));
    });
  }

  /**
   * Writes the next version, also when it goes back to an old one.
   * @throws DomainError `region.changed` when somebody else was first, and what the kind refuses
   */
  change(actor: Actor, edit: SettingEdit): Promise<SettingRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail = { version: edit.seen + 1 };
      const access = { event: 'region.edit', action: 'U', id: edit.kind, detail } as const;
      asAdministrator(tx, 'region.edit', access);
      const setting = kindOf(edit.kind);
      const was = await readSetting(tx, setting);
      if (was.version !== edit.seen)
        throw new DomainError('region.changed', { version: was.version });
      const body = await newBody(tx, setting, { edit, was: was.body });
      // The first save says that somebody looked; after that, nothing new is no version.
      if (was.version > 0 && changesOf(was.body, body).length === 0) return was;
      await this.insert(tx, { edit, body });
      return readSetting(tx, setting);
    });
  }

  /** The versions from `from` downwards, newest first, each with what it changed. */
  history(actor: Actor, kind: string, { after, limit }: VersionPage) {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.read', { event: 'region.history', action: 'R', id: kind });
      const setting = kindOf(kind);
      const rows = await listSettingVersions(tx, kind, { after, limit: limit + 1 });
      const changed = rows.map((row, at): SettingVersion => {
        const { body, ...rest } = row;
        return { ...rest, changes: changesOf(rows[at + 1]?.body ?? setting.initial, body) };
      });
      return pageOf(changed, limit, ({ version }) => version);
    });
  }

  /** The six steps of a region, and what the norms mean for a referral of today. */
  overview(actor: Actor): Promise<RegionOverview> {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.read', { event: 'region.read', action: 'R', id: 'overview' });
      const steps = regionChecklist(await countRegion(tx));
      const now = this.home.clock.now();
      const holidays = await currentSetting(tx, holidaysSetting);
      const clock = firstContactClock(now, await currentSetting(tx, normsSetting), holidays);
      return { steps, today: civilDateOf(now), ...clock };
    });
  }

  private async insert(tx: Tx, { edit, body }: Written): Promise<void> {
    const note = (edit.note ?? '').trim().slice(0, longestNote) || null;
    const row = { kind: edit.kind, version: edit.seen + 1, body, note };
    try {
      await insertSetting(tx, { ...row, at: this.home.clock.now() });
    } catch (error) {
      if (codeOf(error) === '23505') throw new DomainError('region.changed');
      throw error;
    }
  }
}

interface Written {
  readonly edit: SettingEdit;
  readonly body: unknown;
}

export interface RegionOverview {
  readonly steps: readonly RegionStep[];
  readonly today: string;
  /** By when a referral of today must have been spoken to, and at the very latest. */
  readonly target: string;
  readonly limit: string;
}

function kindOf(kind: string): SettingKind {
  const setting = findSettingKind(kind);
  if (setting === undefined) throw new DomainError('not_found');
  return setting;
}

async function readSetting(tx: Tx, setting: SettingKind): Promise<SettingRecord> {
  const { kind } = setting;
  const [newest] = await listSettingVersions(tx, kind, { limit: 1 });
  const body = await currentSetting(tx, setting);
  if (newest === undefined) return { kind, version: 0, body, changed: null };
  return { kind, version: newest.version, body, changed: { by: newest.by, at: newest.at } };
}

interface ToCheck {
  readonly edit: SettingEdit;
  readonly was: unknown;
}

async function newBody(tx: Tx, setting: SettingKind, { edit, was }: ToCheck): Promise<unknown> {
  const { change } = edit;
  const given = 'body' in change ? change.body : await oldBody(tx, setting, change.restore);
  const problems = new FieldProblems();
  // A list of an older version misses the items that came later: they stay, and retire.
  const whole = 'body' in change ? given : withRetired(given, was);
  const body = setting.check(whole, { problems, was });
  refuseFields(problems.found);
  return body;
}

async function oldBody(tx: Tx, setting: SettingKind, version: number): Promise<unknown> {
  if (version === 0) return setting.initial;
  const [row] = await listSettingVersions(tx, setting.kind, { after: version + 1, limit: 1 });
  if (row?.version !== version) throw new DomainError('not_found');
  return settingOf(setting, { [setting.kind]: row.body });
}

function withRetired(old: unknown, was: unknown): unknown {
  if (!Array.isArray(old) || !Array.isArray(was)) return old;
  const items = old as readonly { readonly code?: string }[];
  const codes = new Set(items.map(({ code }) => code));
  const later = (was as readonly { readonly code?: string }[]).filter(
    ({ code }) => code !== undefined && !codes.has(code),
  );
  return [...items, ...later.map((item) => ({ ...item, isRetired: true }))];
}
