const textForm = /^[A-Z][^<>@{}$%\d\r\n]{3,119}$/;

/** True for a text that has no room for a figure, a mark-up or an address (M-01). */
export function isNeutral(text: string): boolean {
  return textForm.test(text);
}
