/**
 * Text as every later room expects it: NFC, `\n` line ends, no byte order mark, no soft hyphens or
 * zero-width marks, no control characters except tab, line feed and form feed (a page break).
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|[\v\u2028\u2029]|\u0085/g, '\n')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/(?![\t\n\f])\p{Cc}/gu, '')
    .normalize('NFC');
}
