import type { SectionRole } from '../../domain/lists.ts';
import { FIELD_LINE } from '../layout/join.ts';
import type { Block, Page } from '../layout/page.ts';
import { type Label, type LabelKind, readLabel } from '../recognisers/label.ts';
import { furtherRole, isOrder, roleOf, setsNorms } from '../recognisers/section-role.ts';
import { isClosing } from './closing.ts';
import { splitHeading } from './heading.ts';
import { followedByNumber } from './numbers-follow.ts';

/** A unit of the outline as printed: section, item, dash, paragraph. */
export type Node = {
  readonly kind: LabelKind | 'paragraph' | 'root';
  /** Label as printed without marks; "" for the root and paragraphs. */
  readonly label: string;
  readonly path: string;
  /** Flow offsets of the unit's own block: whole, and of its words after the label. */
  readonly start: number;
  readonly bodyAt: number;
  readonly end: number;
  /** End of the heading inside the block ("2. Heading: text"); equals `end` where the block is one piece. */
  readonly headEnd: number;
  /** Whether the block has a heading apart from its text. */
  readonly headed: boolean;
  readonly block: number;
  readonly children: Node[];
  readonly parent: Node | null;
  /** Roles are carried by sections; others take their section's. */
  readonly role: SectionRole | null;
};

export type Draft = { -readonly [K in keyof Node]: Node[K] };

const RANK: Readonly<Record<LabelKind, number>> = {
  annex: 1,
  part: 1,
  upper: 2,
  article: 3,
  roman: 3,
  number: 4,
  letter: 9,
  step: 4,
  paren: 10,
  dash: 11,
  star: 11,
  plus: 12,
};

const rankOf = (label: Label): number => RANK[label.kind] + (label.kind === 'number' ? label.depth - 1 : 0);

/** Ranges of blocks to leave out: recipients and signatures. */
export type Skipped = readonly (readonly [number, number])[];

/** Reads the outline of blocks `from` to `to` (exclusive) as a tree. */
export function readOutline(page: Page, from: number, to: number, skipped: Skipped): Node {
  const root: Draft = {
    kind: 'root',
    label: '',
    path: '',
    start: page.blocks[from]?.start ?? 0,
    bodyAt: 0,
    end: page.flow.length,
    headEnd: 0,
    headed: false,
    block: from,
    children: [],
    parent: null,
    role: null,
  };
  const tables = tableCells(page, from, to);
  let open: { node: Draft; rank: number }[] = [];
  const numbersFollow = followedByNumber(page.blocks, from, to, (index) => isSkipped(index, skipped));
  const romans = page.blocks.slice(from, to).some((block) => !isSkipped(block.index, skipped) && isRomanSection(block));
  for (let index = from; index < to; index += 1) {
    const block = page.blocks[index];
    if (!block || isSkipped(index, skipped)) {
      if (block && open.length > 0) open = [];
      continue;
    }
    if (block.tabular && tables.has(block.cell)) continue;
    const printed = labelOf(block, romans);
    const label = printed?.kind === 'step' && !takesSteps(open) ? null : printed;
    const parentOf = (rank: number): Draft => {
      while (open.length > 0 && (open[open.length - 1]?.rank ?? 0) >= rank) open.pop();
      return open[open.length - 1]?.node ?? root;
    };
    if (label === null) {
      const parent = paragraphParent(page, block, open, root, numbersFollow[index] === true);
      addParagraph(block, parent);
      if (parent.kind === 'root' || !open.some((entry) => entry.node === parent)) continue;
      continue;
    }
    const rank = fieldRank(block, label, open) ?? rankOf(label);
    const parent = parentOf(rank);
    const node = addNode(page, block, label, parent);
    open.push({ node, rank: Math.max(rank, rankOf(label)) });
  }
  settleRoles(page, root);
  return root;
}

/** "Nhiệm vụ 1: …" counts as an item right under a section; inside a numbered item it is a paragraph. */
const takesSteps = (open: readonly { readonly node: Draft }[]): boolean =>
  open.length > 0 && open.every(({ node }) => !/^(?:number|letter|paren)$/u.test(node.kind));

/** An article of a regulation whose heading is a mere title, most of whose items tell somebody what to do, is work. */
function settleRoles(page: Page, above: Draft): void {
  for (const node of above.children as Draft[]) {
    if (node.kind === 'part') settleRoles(page, node);
    if (node.kind !== 'article' || node.role !== 'other' || setsNorms(page.flow.slice(node.bodyAt, node.headEnd))) continue;
    const items = node.children.filter((child) => child.kind === 'number' || child.kind === 'letter');
    const orders = items.filter((item) => isOrder(page.flow.slice(item.bodyAt, Math.min(item.end, item.bodyAt + 700))));
    if (orders.length > 0 && orders.length * 3 >= items.length * 2) node.role = 'tasks';
  }
}

/** Cells of rows of three cells and more: tables, which are read apart. */
function tableCells(page: Page, from: number, to: number): Set<number> {
  const numbered = new Set<number>();
  const cells = new Map<number, { row: number; blocks: number; length: number; running: boolean }>();
  for (const block of page.blocks.slice(from, to)) {
    if (!block.tabular) continue;
    if (/^(?:[IVX]{1,5}|[A-E]|\d{1,2})(?:\.\d{1,2}){0,2}[.)]?$/u.test(block.text)) numbered.add(block.cell);
    const cell = cells.get(block.cell) ?? { row: block.row, blocks: 0, length: 0, running: false };
    cells.set(block.cell, { row: block.row, blocks: cell.blocks + 1, length: cell.length + block.text.length, running: cell.running || isSectionHead(block) });
  }
  const rows = new Map<number, number[]>();
  // A "cell" of many paragraphs is running text behind a table whose end was not marked.
  for (const [cell, { row, blocks, length, running }] of cells) if (!running && blocks <= 10 && length <= 1600) rows.set(row, [...(rows.get(row) ?? []), cell]);
  const tabular = new Set<number>();
  const printed = [...rows.values()];
  for (let place = printed.length - 1; place >= 0; place -= 1) {
    const row = printed[place] ?? [];
    // "III.1 | heading" over the rows of a table.
    const heads = row.length === 2 && numbered.has(row[0] ?? -1) && tabular.has(printed[place + 1]?.[0] ?? -1);
    if (row.length >= 3 || heads) for (const cell of row) tabular.add(cell);
  }
  return tabular;
}

const isSectionHead = (block: Block): boolean =>
  /^(?:PHỤ LỤC(?:\s[IVX\d]+)?\s*$|Điều \d+[.:]|(?:I|II|III|IV|V|VI)\s?[.\-/]\s?\p{Lu}|Căn cứ |QUYẾT (?:ĐỊNH|NGHỊ)\s*:)/u.test(block.text);

const isSkipped = (index: number, skipped: Skipped): boolean => skipped.some(([from, to]) => index >= from && index < to);

const isRomanSection = (block: Block): boolean => readLabel(block.text)?.kind === 'roman' && block.text.length < 400;

function labelOf(block: Block, romans: boolean): Label | null {
  const label = readLabel(block.text);
  if (label === null) return null;
  if (label.kind === 'annex' && block.text.length > 250) return null;
  if (label.kind === 'upper' && !romans) return null;
  // "2025. Định kỳ …" or a year at the head of a line is no label.
  if (label.kind === 'number' && label.depth === 1 && Number(label.label) > 60) return null;
  return label;
}

/** "- Thời gian: …" after "(3) …" belongs to the item above, whose dashes were going on before. */
function fieldRank(block: Block, label: Label, open: readonly { readonly node: Draft; readonly rank: number }[]): number | null {
  if (label.kind !== 'dash' || !FIELD_LINE.test(block.text)) return null;
  for (let i = open.length - 1; i > 0; i -= 1) {
    const entry = open[i];
    const above = open[i - 1];
    if (!entry || !above) break;
    if (
      (entry.node.kind === 'paren' || entry.node.kind === 'letter') &&
      entry.node.children.length === 0 &&
      above.node.children.some((child) => child.kind === 'dash')
    )
      return entry.rank;
  }
  return null;
}

/** A further order inside an item ("Yêu cầu các tỉnh ủy …", "Căn cứ Kế hoạch này, các sở …"): no closing while numbered items still follow. */
const ADDRESSED = /^(?:Yêu cầu|Đề nghị|Giao|Căn cứ|Trong quá trình)\s/u;

function paragraphParent(page: Page, block: Block, open: { node: Draft; rank: number }[], root: Draft, goesOn: boolean): Draft {
  if (/^(?:\d+|[*#.]+)$/u.test(block.text)) return open[open.length - 1]?.node ?? root;
  if (isClosing(block.text) && open.length > 0 && !(ADDRESSED.test(block.text) && goesOn)) {
    // It closes what is open: later paragraphs go to the section too.
    while (open.length > 1 && !/^(?:roman|article|upper|annex|part)$/.test(open[open.length - 1]?.node.kind ?? '')) open.pop();
    const top = open[open.length - 1];
    if (top && /^(?:roman|article|upper|annex|part)$/.test(top.node.kind)) return top.node;
    return root;
  }
  const last = open[open.length - 1]?.node;
  if (last?.parent && last.children.length === 0 && endsList(page, last, block.text)) {
    open.pop();
    return open[open.length - 1]?.node ?? root;
  }
  // Dashes right under the opening: "Giao Sở A …" behind them is an order of its own.
  if (last?.parent === root && /^(?:dash|star|plus)$/.test(last.kind) && /^(?:Giao|Yêu cầu|Đề nghị|Phân công)\s/u.test(block.text)) return root;
  return last ?? root;
}

/** "a) …; b) …; c) …." behind a colon is over with its full stop: a paragraph behind it belongs to what opened it. */
function endsList(page: Page, last: Draft, after: string): boolean {
  const { parent } = last;
  if (parent === null || !/^(?:letter|paren|dash|plus)$/.test(last.kind)) return false;
  const lead = page.blocks[parent.children.find((child) => child.kind === 'paragraph')?.block ?? parent.block]?.text ?? '';
  if (!/:$/u.test(page.blocks[parent.block]?.text ?? '') && !/:$/u.test(lead)) return false;
  const list = parent.children.filter((child) => child.kind === last.kind);
  const place = list.indexOf(last);
  if (place < 1 || place !== list.length - 1 || !/[.]$/u.test(page.blocks[last.block]?.text ?? '')) return false;
  // Or the paragraph begins with the doer of the item that opened the list.
  const again = /^\p{Lu}/u.test(after) && after.length > 60 && (page.blocks[parent.block]?.text ?? '').includes(after.slice(0, 24));
  return list.slice(0, -1).every((child) => child.children.length === 0 && (again || /;$/u.test(page.blocks[child.block]?.text ?? '')));
}

function addNode(page: Page, block: Block, label: Label, parent: Draft): Draft {
  const isDash = label.kind === 'dash' || label.kind === 'plus' || label.kind === 'star';
  const head = isDash ? { end: block.text.length, headed: false } : splitHeading(page, block, label);
  const sign = label.kind === 'plus' ? '+' : '-';
  const sameSign = isDash ? countSign(parent, sign) : 0;
  const own = isDash ? `${sign}${sameSign + 1}` : label.label;
  const path = joinPath(parent, label, own);
  const title = titleOf(page, block, label, head.end);
  const isSection: boolean = parent.kind === 'root' || /^(?:roman|article|upper|annex|part)$/.test(label.kind);
  const node: Draft = {
    kind: label.kind,
    label: label.label,
    path,
    start: block.start,
    bodyAt: block.start + label.bodyAt,
    end: block.end,
    headEnd: block.start + head.end,
    headed: head.headed,
    block: block.index,
    children: [],
    parent,
    role: isSection
      ? roleOf(title, label.kind === 'number' ? 'number' : label.kind === 'annex' ? 'annex' : /^(?:article|part)$/.test(label.kind) ? 'article' : 'section')
      : null,
  };
  parent.children.push(node);
  if (label.kind === 'article') {
    const further = block.text.slice(label.bodyAt).replace(/^.*?[.]\s+(?=\p{Lu})/u, '');
    if (further.length < block.text.length - label.bodyAt) settleArticle(node, further);
  }
  return node;
}

/** An article whose heading tells no work may order some behind it. */
function settleArticle(article: Draft, text: string): void {
  if (article.role !== null) article.role = furtherRole(article.role, text) ?? article.role;
}

/** "PHỤ LỤC" alone takes the line under it as its title. */
export function titleOf(page: Page, block: Block, label: Label, headEnd: number): string {
  const own = block.text.slice(label.bodyAt, headEnd).trim();
  if (own !== '' || (label.kind !== 'annex' && label.kind !== 'part')) return own;
  const next = page.blocks[block.index + 1];
  return next && next.text.length < 400 && !next.text.startsWith('(') && readLabel(next.text) === null ? next.text : '';
}

/** "II.2.1" under item 2 of section II; "II.2.1.3" for "(3)" under 2.1. */
function joinPath(parent: Draft, label: Label, own: string): string {
  if (parent.kind === 'root') return own;
  if (label.kind === 'number' && label.depth > 1) {
    let above: Node | null = parent;
    while (above !== null && (above.kind === 'number' || above.kind === 'letter' || above.kind === 'paren')) above = above.parent;
    if (above !== null) return above.path === '' ? own : `${above.path}.${own}`;
  }
  return parent.path === '' ? own : `${parent.path}.${own}`;
}

/** How many paragraphs stand under a node so far. */
const PARAGRAPHS = new WeakMap<Node, number>();

/** How many dashes or plus lines stand under a node so far, the new one not counted. */
const SIGNS = new WeakMap<Node, Map<string, number>>();

function countSign(parent: Draft, sign: string): number {
  const counts = SIGNS.get(parent) ?? new Map<string, number>();
  const before = counts.get(sign) ?? 0;
  counts.set(sign, before + 1);
  SIGNS.set(parent, counts);
  return before;
}

function addParagraph(block: Block, parent: Draft): void {
  if (parent.kind === 'article' && block.text.length < 900) settleArticle(parent, block.text);
  const count = (PARAGRAPHS.get(parent) ?? 0) + 1;
  PARAGRAPHS.set(parent, count);
  const path = parent.path === '' ? `p${count}` : `${parent.path}.p${count}`;
  parent.children.push({
    kind: 'paragraph',
    label: '',
    path,
    start: block.start,
    bodyAt: block.start,
    end: block.end,
    headEnd: block.end,
    headed: false,
    block: block.index,
    children: [],
    parent,
    role: null,
  });
}
