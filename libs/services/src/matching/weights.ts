import { getRegionSettings, type Tx } from '@wor/database';
import { defaultWeights, type Weights } from '@wor/domain';

/** Weights under the name with which a list of suggestions is stored. */
export interface NamedWeights {
  readonly version: string;
  readonly weights: Weights;
}

const defaults: NamedWeights = { version: 'default-1', weights: defaultWeights };

const isNamed = (value: unknown): value is NamedWeights =>
  typeof value === 'object' && value !== null && 'version' in value && 'weights' in value;

/** The region's own weights, or the ones that every region starts with. */
export async function getWeights(tx: Tx): Promise<NamedWeights> {
  const { matching } = await getRegionSettings(tx, 'matching');
  return isNamed(matching) ? matching : defaults;
}
