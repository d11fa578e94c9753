/** A document as it is set on paper: what every format of the fixtures is made from. */
export type Paper = { readonly name: string; readonly parts: readonly Part[] };

export type Part =
  /** Two blocks side by side at the head. */
  | { readonly kind: 'letterhead'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A numbered or dashed paragraph; `list` names how Word numbers it, null where the label is typed. */
  | { readonly kind: 'item'; readonly label: string; readonly list: ListLevel | null; readonly text: string; readonly heading?: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly widths: readonly number[] }
  | { readonly kind: 'signature'; readonly recipients: readonly string[]; readonly signer: readonly string[] }
  | { readonly kind: 'page' };

/** Levels of the one list that Word numbers by itself. */
export type ListLevel = 'roman' | 'decimal' | 'letter' | 'dash';

export const letterhead = (left: readonly string[], right: readonly string[]): Part => ({ kind: 'letterhead', left, right });
export const title = (...lines: readonly string[]): Part => ({ kind: 'title', lines });
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
export const roman = (label: string, text: string): Part => ({ kind: 'item', label: `${label}.`, list: 'roman', text, heading: true });
export const number = (label: string, text: string): Part => ({ kind: 'item', label: `${label}.`, list: 'decimal', text });
export const letter = (label: string, text: string): Part => ({ kind: 'item', label: `${label})`, list: 'letter', text });
export const dash = (text: string): Part => ({ kind: 'item', label: '-', list: 'dash', text });
/** A label typed by hand, as many clerks do. */
export const typed = (label: string, text: string, heading = false): Part => ({ kind: 'item', label, list: null, text, heading });
export const table = (widths: readonly number[], ...rows: readonly (readonly string[])[]): Part => ({ kind: 'table', rows, widths });
export const signature = (recipients: readonly string[], signer: readonly string[]): Part => ({ kind: 'signature', recipients, signer });
export const page: Part = { kind: 'page' };

/** The same as plain text: a paragraph a line, blocks after each other, tables as bars. */
export function plainText({ parts }: Paper): string {
  const lines = parts.flatMap((part): readonly string[] => {
    if (part.kind === 'letterhead') return [...part.left, '', ...part.right, ''];
    if (part.kind === 'title') return [...part.lines, ''];
    if (part.kind === 'paragraph') return [part.text];
    if (part.kind === 'item') return [`${part.label} ${part.text}`];
    if (part.kind === 'table') return ['', ...part.rows.map((row) => `| ${row.join(' | ')} |`), ''];
    if (part.kind === 'signature') return ['', 'Nơi nhận:', ...part.recipients, '', ...part.signer];
    return ['\f'];
  });
  return `${lines.join('\n').replace(/\n\f\n/g, '\n\f')}\n`;
}
