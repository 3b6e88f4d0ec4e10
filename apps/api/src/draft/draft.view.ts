import type { DraftHead, DraftList, DraftView, KeptDraft } from '@wor/contract';
import type { DraftLine, DraftRecord, KeptDraft as Kept } from '@wor/services';

type Head = Omit<Kept, 'leftOut'>;

function toHead({ id, version, begunAt, updatedAt }: Head): DraftHead {
  return { id, version, begunAt: begunAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

export function toKeptDraft(kept: Kept): KeptDraft {
  return { ...toHead(kept), leftOut: kept.leftOut };
}

export function toDraftList(drafts: readonly DraftLine[]): DraftList {
  const items = drafts.map((draft) => ({ ...toHead(draft), isOfToday: draft.isOfToday }));
  return { items };
}

/** The whole form, for the one who is filling it in. */
export function toDraftView(draft: DraftRecord): DraftView {
  const { key, replaces, fields } = draft;
  return {
    ...toHead(draft),
    ...{ key, replaces },
    fields: fields.map(({ name, values, source }) => ({ name, values, source })),
  };
}
