import type { Api } from '../api/api.server.js';
import type { Choice } from '../ui/fields/choice.js';

/** The teams of the region, to choose from. */
export async function teamChoices(api: Api): Promise<readonly Choice[]> {
  const { teams } = await api.referralForm();
  return teams.map(({ id, name, organisation }) => ({
    code: id,
    label: `${name}, ${organisation}`,
  }));
}
