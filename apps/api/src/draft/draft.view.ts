import type {
  DraftHead,
  DraftList,
  DraftView,
  FormKept,
  KeptDraft,
  KeptFormView,
} from '@wor/contract';
import type { DraftLine, DraftRecord, KeptDraft as Kept, KeptForm } from '@wor/services';

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

export function toFormKept({
  updatedAt,
  leftOut,
}: Pick<KeptForm, 'updatedAt'> & Pick<FormKept, 'leftOut'>): FormKept {
  return { updatedAt: updatedAt.toISOString(), leftOut };
}

export function toKeptFormView(kept: KeptForm | undefined): KeptFormView {
  if (kept === undefined) return { key: null, updatedAt: null, fields: [] };
  const fields = kept.fields.map(({ name, values }) => ({ name, values }));
  return { key: kept.key, updatedAt: kept.updatedAt.toISOString(), fields };
}
