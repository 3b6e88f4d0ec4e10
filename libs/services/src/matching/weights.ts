import { getRegionSettings, type Tx } from '@wor/database';
import { readWeights, type NamedWeights } from '@wor/domain';

/** The region's own weights, or the ones that every region starts with. */
export async function getWeights(tx: Tx): Promise<NamedWeights> {
  const { matching } = await getRegionSettings(tx, 'matching');
  return readWeights(matching);
}
