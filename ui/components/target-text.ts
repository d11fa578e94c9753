/** A target in one line: the number with its words, and of what where the words do not say it themselves. */
export function targetText({ text, of }: { readonly text: string; readonly of: string }): string {
  return of === '' || text.toLowerCase().includes(of.toLowerCase()) ? text : `${text} ${of}`;
}
