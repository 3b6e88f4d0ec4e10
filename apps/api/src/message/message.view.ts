import type { MessageView } from '@wor/contract';
import type { MessageRecord } from '@wor/services';

export function toMessageView(record: MessageRecord): MessageView {
  const { id, kind, side, text, by, writtenAt, readAt } = record;
  return {
    ...{ id, kind, side, text, by, writtenAt: writtenAt.toISOString() },
    readAt: readAt?.toISOString() ?? null,
  };
}
