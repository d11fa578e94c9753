import { tableLines } from '../table-lines.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
/**
 * What leads around a site and is no part of a document: a page says so itself by these elements, so their words are left out,
 * and not folded as what only stands before or behind a document is. One that is never closed would take the document with it.
 */
const FURNITURE = new Set(['nav', 'button', 'head']);
/** Tables inside tables beyond which their rows are plain lines. */
const DEEPEST = 12;
/** Lines of one cell from which a table only sets a page's parts beside each other. */
const MANY_LINES = 12;
const MOST_SPANNED = 40;

type Cell = { readonly lines: string[]; readonly across: number; readonly down: number };
type Table = { readonly rows: Cell[][]; ruled: boolean; nested: boolean; readonly lines: string[]; cell: Cell | null };
type List = { readonly ordered: boolean; readonly type: string; next: number };

const span = (value: string | undefined): number => Math.min(MOST_SPANNED, Math.max(1, Number(value) || 1));
const letterOf = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26));
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

function labelOf(list: List | undefined): string {
  if (list === undefined) return '';
  if (!list.ordered) return '- ';
  const number = list.next;
  list.next += 1;
  if (list.type === 'a') return `${letterOf(number)}) `;
  if (list.type === 'A') return `${letterOf(number).toUpperCase()}. `;
  const roman = ROMAN[number];
  return /^i$/i.test(list.type) && roman !== undefined ? `${roman}. ` : `${number}. `;
}

/** The rows of a table with an empty cell wherever a wide or a high one goes on. */
function spread(rows: readonly (readonly Cell[])[]): string[][][] {
  const below: number[] = [];
  return rows.map((row) => {
    const cells: string[][] = [];
    const skip = (): void => {
      while ((below[cells.length] ?? 0) > 0) {
        below[cells.length] = (below[cells.length] ?? 1) - 1;
        cells.push([]);
      }
    };
    for (const cell of row) {
      skip();
      for (let column = 0; column < cell.across; column += 1) {
        below[cells.length] = cell.down - 1;
        cells.push(column === 0 ? cell.lines : []);
      }
    }
    skip();
    return cells;
  });
}

function linesOfTable({ rows, ruled, nested }: Table): readonly string[] {
  const cells = spread(rows);
  const parts = nested || cells.every((row) => row.length < 2) || cells.some((row) => row.some((lines) => lines.length > MANY_LINES));
  return parts ? cells.flatMap((row) => row.flatMap((lines) => ['', ...lines])) : tableLines(cells, ruled);
}

const isCentred = (attributes: Readonly<Record<string, string>>): boolean =>
  /center/i.test(attributes['align'] ?? '') || /text-align\s*:\s*center/i.test(attributes['style'] ?? '');

const hasNoLines = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes['border'] === '0' || /border(?:-width)?\s*:\s*(?:none|0)/i.test(attributes['style'] ?? '');

/** Tokens without furniture, from its opening to its own end. */
function withoutFurniture(tokens: readonly Token[]): readonly Token[] {
  const open = new Map<string, number[]>();
  const endOf = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    // A page that never closes its head still has a body.
    if (token.kind === 'open' && token.name === 'body') for (const begun of open.get('head')?.splice(0) ?? []) endOf.set(begun, at - 1);
    if (token.kind === 'text' || !FURNITURE.has(token.name)) continue;
    const begun = open.get(token.name) ?? [];
    open.set(token.name, begun);
    if (token.kind === 'open') begun.push(at);
    else {
      const from = begun.pop();
      if (from !== undefined) endOf.set(from, at);
    }
  }
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    at = endOf.get(at) ?? at;
    if (token !== undefined && (token.kind === 'text' || !FURNITURE.has(token.name))) kept.push(token);
  }
  return kept;
}

/** The lines of a web page: a block a line, blank between paragraphs, items of lists with their labels, tables as `|` lines. */
export function pageLines(html: string): readonly string[] {
  const whole: string[] = [];
  const tables: Table[] = [];
  const lists: List[] = [];
  let text = '';
  let label = '';
  let kept = 0;
  let apart = false;
  let centred = false;

  const target = (): string[] => {
    const table = tables[tables.length - 1];
    return table === undefined ? whole : (table.cell?.lines ?? table.lines);
  };
  const endLine = (): void => {
    const line = (kept > 0 ? text : text.replace(/[ \t\r\n\u00a0]+/g, ' ')).trim();
    text = '';
    if (line === '') return;
    if (apart && tables.length === 0) blank();
    apart = false;
    target().push(...(label + line).split('\n'));
    label = '';
  };
  const endTable = (): void => {
    endLine();
    const table = tables.pop();
    if (table === undefined) return;
    const lines = [...table.lines, ...linesOfTable(table)];
    const outer = tables[tables.length - 1];
    if (outer !== undefined) outer.nested = true;
    target().push(...lines);
  };
  const blank = (): void => {
    const lines = target();
    if (lines.length > 0 && lines[lines.length - 1] !== '') lines.push('');
  };

  const opened = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const table = tables[tables.length - 1];
    if (name === 'br') {
      if (kept > 0) text += '\n';
      else endLine();
    } else if (name === 'table' && tables.length < DEEPEST) {
      endLine();
      tables.push({ rows: [], ruled: !hasNoLines(attributes), nested: false, lines: [], cell: null });
    } else if (name === 'tr' && table !== undefined) {
      endLine();
      table.cell = null;
      table.rows.push([]);
    } else if ((name === 'td' || name === 'th') && table !== undefined) {
      endLine();
      const cell = { lines: [], across: span(attributes['colspan']), down: span(attributes['rowspan']) };
      if (table.rows.length === 0) table.rows.push([]);
      table.rows[table.rows.length - 1]?.push(cell);
      table.cell = cell;
    } else if (name === 'ol' || name === 'ul') {
      endLine();
      lists.push({ ordered: name === 'ol', type: attributes['type'] ?? '1', next: Number(attributes['start'] ?? '1') || 1 });
    } else if (name === 'li') {
      endLine();
      label = labelOf(lists[lists.length - 1]);
    } else if (BLOCKS.has(name)) {
      endLine();
      if (PARAGRAPHS.has(name)) {
        // Lines of one heading stand in the middle, right below each other.
        const now = isCentred(attributes);
        apart ||= label === '' && !(now && centred);
        centred = now;
      }
      if (name === 'pre') kept += 1;
    }
  };
  const closed = (name: string): void => {
    if (name === 'table') endTable();
    else if (name === 'td' || name === 'th' || name === 'tr') {
      endLine();
      const table = tables[tables.length - 1];
      if (table !== undefined) table.cell = null;
    } else if (name === 'ol' || name === 'ul') {
      endLine();
      lists.pop();
    } else if (BLOCKS.has(name)) {
      endLine();
      if (name === 'pre') kept = Math.max(0, kept - 1);
      if (PARAGRAPHS.has(name) && !centred) apart = true;
    }
  };
  const take = (token: Token): void => {
    if (token.kind === 'text') text += token.text;
    else if (token.kind === 'open') opened(token.name, token.attributes);
    else closed(token.name);
  };

  for (const token of withoutFurniture([...tokensOf(html)])) take(token);
  while (tables.length > 0) endTable();
  endLine();
  return whole;
}
