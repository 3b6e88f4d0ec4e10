import type { ReciprocityView } from '@wor/contract';
import type { TeamSide } from '@wor/services';

export const toReciprocityView = ({
  participationId,
  answer,
}: TeamSide['reciprocity'][number]): ReciprocityView => ({ participationId, answer });
