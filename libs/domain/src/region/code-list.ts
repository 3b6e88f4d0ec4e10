/** One choice of a list. The code is kept for ever; the label is what people see, in Dutch. */
export interface CodeItem {
  readonly code: string;
  readonly label: string;
}

export function hasCode(list: readonly CodeItem[], code: string): boolean {
  return list.some((item) => item.code === code);
}

/** The Dutch label of a code; the code itself when the list no longer has it. */
export function labelOf(list: readonly CodeItem[], code: string): string {
  return list.find((item) => item.code === code)?.label ?? code;
}
