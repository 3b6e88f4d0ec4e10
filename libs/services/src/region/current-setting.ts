import { getRegionSettings, type Tx } from '@wor/database';
import { settingOf, type SettingKind } from '@wor/domain';

/** What the actor's region has set, or what every region starts with. */
export async function currentSetting<Body>(tx: Tx, setting: SettingKind<Body>): Promise<Body> {
  return settingOf(setting, await getRegionSettings(tx, setting.kind));
}
