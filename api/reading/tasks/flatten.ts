import type { TaskUnit } from '../../domain/read-directive.ts';
import { FIELD_LINE } from '../layout/join.ts';
import type { Page } from '../layout/page.ts';
import { type FieldKind, isOrderLine, readField } from '../recognisers/task-field.ts';
import { isClosing } from '../structure/closing.ts';
import type { Node } from '../structure/outline.ts';
import { sectionFields } from './field-items.ts';
import { firstOrder, type Span } from './first-order.ts';
import { asksOnly, isCharged, isLeadIn, isOrdered, ordersAlone } from './paragraph-orders.ts';
import { isIdle, ordersWork, readSaid, readValue, type Said } from './units.ts';

/** A task before its inherited facts are worked out. */
export type Draft = {
  readonly node: Node;
  readonly path: string;
  readonly unit: TaskUnit;
  readonly parent: Draft | null;
  readonly start: number;
  readonly end: number;
  /** The words without label; for an item with parts below, its heading or lead-in. */
  readonly textFrom: number;
  readonly textTo: number;
  readonly text: string;
  ordering: boolean;
  numbered: boolean;
  /** What its own block says, and the field lines that stand under it. */
  readonly said: Said[];
};

const NUMBERED: ReadonlySet<string> = new Set(['number', 'step', 'letter', 'paren']);
/** "1. Về đánh giá tình hình …" over its findings. */
const LOOKS_BACK = /^(?:Về )?(?:đánh giá|tình hình|kết quả|hiện trạng|thực trạng|bối cảnh|ưu điểm|những kết quả|nguyên nhân|hạn chế)\s/iu;
const SECTION: ReadonlySet<string> = new Set(['roman', 'upper', 'article', 'annex', 'part']);

/** The tasks of a document's outline, in preorder. */
export function flatten(page: Page, root: Node, opening: Span | null = null): Draft[] {
  const out: Draft[] = [];
  const loose = root.children.every((child) => LOOSE.has(child.kind));
  const first = loose && opening !== null ? firstOrder(page, opening) : null;
  if (first !== null) out.push({ ...paragraphOf(page, first.node, null, first.node.path, first.node.start, first.node.end, [first.said]), numbered: true });
  let field: FieldKind | null = null;
  for (const child of root.children) {
    if (loose && child.kind === 'paragraph') field = bareField(page, child);
    const last = out[out.length - 1];
    // "Thời gian thực hiện:" over dashes, behind the order they belong to.
    if (loose && field !== null && child.kind === 'dash' && last) last.said.push({ ...readValue(page, child, field), headed: false, field: true });
    else if (!loose && LOOSE.has(child.kind)) visitForm(page, child, out);
    else if (!loose || child.kind !== 'paragraph') visitSection(page, child, out, loose);
    else if (ordersAlone(page, child))
      out.push({ ...paragraphOf(page, child, null, child.path, child.start, child.end, [readSaid(page, child, false)]), numbered: true });
  }
  return out;
}

/** The field that a line prints and nothing else. */
function bareField(page: Page, line: Node): FieldKind | null {
  const text = page.flow.slice(line.start, line.end);
  const field = /:\s*$/u.test(text) ? readField(text) : null;
  return field !== null && text.slice(field.valueAt).trim() === '' ? field.kind : null;
}

/** Dashes beside sections are rows of a form that is attached: only what charges somebody or sets a day is work, with what it stands under. */
function visitForm(page: Page, dash: Node, out: Draft[]): void {
  if (dash.kind === 'paragraph') return;
  const from = out.length;
  visitSection(page, dash, out);
  keepAlong(out, from, ({ said }) => said.some(isCharged));
}

/** What a document without any section, article or number is made of. */
const LOOSE: ReadonlySet<string> = new Set(['paragraph', 'dash', 'star', 'plus']);

function visitSection(page: Page, section: Node, out: Draft[], loose = false): void {
  if (section.kind === 'paragraph') return;
  const inner = section.children.filter((child) => SECTION.has(child.kind));
  for (const child of inner) visitSection(page, child, out);
  const itself = !SECTION.has(section.kind);
  const heading = page.flow.slice(section.bodyAt, section.headEnd);
  const works =
    ordersWork(section.role) ||
    (itself && section.role !== 'purpose' && section.role !== 'objectives' && section.role !== 'assessment' && section.role !== 'funding');
  const scan: Scan = { page, out, timed: !works };
  if (itself) {
    if (isIdle(heading) || section.role === 'assessment' || (section.children.length > 0 && LOOKS_BACK.test(heading))) return;
    visitItem(scan, section, null, loose);
    return;
  }
  if (section.role === 'assessment' || section.role === 'objectives') return;
  const from = out.length;
  const unit: TaskUnit = 'section';
  // "PHỤ LỤC" with its title on the next line.
  const bare = heading.trim() === '';
  const top: Draft = {
    node: section,
    path: section.path,
    unit,
    parent: null,
    start: section.start,
    end: section.end,
    textFrom: bare ? section.start : section.bodyAt,
    textTo: section.headEnd,
    text: bare ? page.flow.slice(section.start, section.headEnd) : heading,
    ordering: false,
    numbered: false,
    said: section.headed || section.kind === 'article' ? [readSaid(page, section, false)] : [],
  };
  out.push(top);
  const rest = section.children.filter((child) => !SECTION.has(child.kind));
  const hasNumbers = rest.some((child) => NUMBERED.has(child.kind));
  const hasDashes = rest.some((child) => child.kind === 'dash' || child.kind === 'star');
  const fields = sectionFields(page, rest);
  let seenItem = false;
  let paragraphs = 0;
  for (const child of rest) {
    if (fields.nodes.has(child)) continue;
    if (child.kind !== 'paragraph') {
      seenItem = true;
      if (!isIdle(page.flow.slice(child.bodyAt, child.headEnd)) || (child.headed && !isMoney(page, child))) visitItem(scan, child, top, !hasNumbers);
      continue;
    }
    paragraphs += 1;
    const said = readSaid(page, child, false);
    const text = page.flow.slice(child.start, child.end);
    const dated = said.deadlines.length > 0;
    const orders = said.organs.some((organ) => organ.role === 'lead');
    if (!orders && !dated && !isLeadIn(text)) continue;
    const numbered =
      (seenItem && isClosing(text) && dated && orders) ||
      (!hasNumbers && !hasDashes && (dated || (orders && (!isClosing(text) || section.kind === 'article'))));
    const draft: Draft = {
      node: child,
      path: `${section.path}.p${paragraphs}`,
      unit: 'paragraph',
      parent: top,
      start: child.start,
      end: child.end,
      textFrom: child.start,
      textTo: child.end,
      text,
      ordering: numbered || (isCharged(said) && !asksOnly(text)),
      numbered,
      said: [said],
    };
    out.push(draft);
  }
  if (fields.said !== null) for (const draft of out.slice(from)) if (draft.numbered) draft.said.push(fields.said);
  const orders = top.said[0]?.organs.some((organ) => organ.role === 'lead') ?? false;
  // An article's further paragraphs are part of the order its first words give.
  const whole = section.kind === 'article' && rest.every((child) => child.kind === 'paragraph');
  if (orders && (whole || (section.headed && rest.length === 0))) {
    top.ordering = true;
    top.numbered = true;
    for (const draft of out.slice(from)) if (draft.parent === top) draft.numbered = false;
  }
  if (scan.timed) keepTimed(out, from);
}

/** "4. Kinh phí thực hiện: …" in a section of work, where it charges nobody and sets no day. */
function isMoney(page: Page, item: Node): boolean {
  if (!/^Kinh phí/u.test(page.flow.slice(item.bodyAt, item.headEnd)) || item.children.length > 0) return false;
  const said = readSaid(page, item, false);
  return said.deadlines.length === 0 && !said.organs.some((organ) => organ.role === 'lead');
}

type Scan = { readonly page: Page; readonly out: Draft[]; readonly timed: boolean };

/** "- Thời gian: từ ngày …" of a section "Thời gian, địa điểm": when all of it is, no task. */
const ITS_TIME =
  /^Thời (?:gian|hạn)(?:,? (?:và )?(?:thực hiện|tổ chức|diễn ra|tiến hành|địa điểm))*(?: (?:Chương trình|Kế hoạch|Đề án|Dự án|chương trình|kế hoạch|đề án|dự án))?\s*(?::|$)/u;

/** In sections that are no work (purpose, funding, awards) only dated items are tasks. */
function keepTimed(out: Draft[], from: number): void {
  const isDated = ({ text, said }: Draft): boolean =>
    !ITS_TIME.test(text) &&
    said.some(({ deadlines }) => deadlines.some(({ kind }) => kind === 'date' || kind === 'range' || kind === 'month' || kind === 'yearly'));
  keepAlong(out, from, isDated);
}

/** Of what stands from a place on: what `keeps` keeps, with all above it. */
function keepAlong(out: Draft[], from: number, keeps: (draft: Draft) => boolean): void {
  const along = new Set<Draft>();
  const all = out.slice(from);
  for (const entry of all) {
    if (!keeps(entry)) continue;
    for (let at: Draft | null = entry; at !== null; at = at.parent) along.add(at);
  }
  const kept = all.filter((draft) => along.has(draft) || (draft.parent === null && along.size > 0));
  // Kept without its parts: what it orders stands in its own words.
  for (const draft of kept) if (draft.numbered && keeps(draft) && !kept.some(({ parent }) => parent === draft)) draft.ordering = true;
  out.splice(from, all.length, ...kept);
}

function unitOf(node: Node): TaskUnit {
  if (node.kind === 'number' || node.kind === 'step') return 'item';
  if (node.kind === 'letter' || node.kind === 'paren') return 'letter';
  return 'dash';
}

/** One labelled unit with all that stands under it. `loose` where its section has no numbered item. */
function visitItem(scan: Scan, node: Node, parent: Draft | null, loose = false): Draft {
  const { page, out } = scan;
  const text = page.flow.slice(node.bodyAt, node.end);
  const children = node.children;
  const words = children.filter((child) => !isFieldNode(page, child));
  const isHeading = children.length > 0 && !/[.;…]$/u.test(text);
  const said = [readSaid(page, node, isHeading || !/[.;]\s/u.test(text))];
  const draft: Draft = {
    node,
    path: node.path,
    unit: unitOf(node),
    parent,
    start: node.start,
    end: node.end,
    textFrom: node.bodyAt,
    textTo: node.end,
    text,
    ordering: false,
    numbered: false,
    said,
  };
  out.push(draft);
  const numberedChildren = words.filter((child) => NUMBERED.has(child.kind));
  draft.numbered = NUMBERED.has(node.kind) ? numberedChildren.length === 0 : loose && node.parent?.kind !== 'dash';
  const paragraphs = words.filter((child) => child.kind === 'paragraph');
  const labelled = words.filter((child) => child.kind !== 'paragraph');
  const split = paragraphs.length > 0 && (labelled.length > 0 || paragraphs.length > (isHeading ? 1 : 0));
  let count = 0;
  if (!split && labelled.length === 0) draft.ordering = true;
  else if (!isHeading) {
    if (paragraphs.length > 0 && labelled.length === 0) {
      count += 1;
      out.push(paragraphOf(page, node, draft, `${draft.path}.p${count}`, node.bodyAt, node.end, []));
    } else if (labelled.length > 0 && /[.;]$/u.test(text)) draft.ordering = numberedChildren.length === 0 || said.some((one) => isOrdered(text, one));
  }
  let lastField: Draft = draft;
  for (const child of children) {
    if (isFieldNode(page, child)) {
      const target = child.kind === 'paragraph' ? lastField : draft;
      target.said.push(readSaid(page, child, false));
      continue;
    }
    if (child.kind === 'paragraph') {
      if (!split) {
        draft.said.push(readSaid(page, child, false));
        continue;
      }
      count += 1;
      const said = readSaid(page, child, false);
      const paragraph = paragraphOf(page, child, draft, `${draft.path}.p${count}`, child.start, child.end, [said]);
      // Behind numbered parts, an order with a day of its own: a task of the item.
      paragraph.ordering = numberedChildren.length === 0 || isOrdered(paragraph.text, said);
      paragraph.numbered =
        numberedChildren.some((part) => part.start < child.start) && said.deadlines.length > 0 && said.organs.some((organ) => organ.role === 'lead');
      out.push(paragraph);
      continue;
    }
    const made = visitItem(scan, child, draft, loose && NUMBERED.has(child.kind));
    lastField = child.kind === 'dash' ? made : draft;
  }
  return draft;
}

function paragraphOf(page: Page, node: Node, parent: Draft | null, path: string, start: number, end: number, said: Said[]): Draft {
  return {
    node,
    path,
    unit: 'paragraph',
    parent,
    start,
    end,
    textFrom: start,
    textTo: end,
    text: page.flow.slice(start, end),
    ordering: true,
    numbered: false,
    said,
  };
}

function isFieldNode(page: Page, node: Node): boolean {
  if (node.children.length > 0 && node.kind !== 'dash') return false;
  const text = page.flow.slice(node.bodyAt, node.end);
  if (isOrderLine(text)) return false;
  if (/^(?:[-–]\s*)?Nội dung/u.test(text)) return node.kind === 'letter' && isFieldList(page, node);
  return (FIELD_LINE.test(text) && readFieldKind(text)) || (/^(?:Phụ trách|Người|Bộ phận|Thực hiện|Hạn)[^:.;]{0,24}:/u.test(text) && readField(text) !== null);
}

/** "a) Nội dung: …; b) Đơn vị thực hiện: …; c) Thời gian: …": letters that print the fields of one item. */
function isFieldList(page: Page, node: Node): boolean {
  const others = node.parent?.children.filter((child) => child !== node && child.kind === 'letter') ?? [];
  return others.length > 0 && others.every((child) => !/^Nội dung/u.test(page.flow.slice(child.bodyAt, child.end)) && isFieldNode(page, child));
}

const readFieldKind = (text: string): boolean =>
  /^(?:Đơn vị|Cơ quan|Thời gian|Thời hạn|Tiến độ|Kết quả|Sản phẩm|Chủ trì|Phối hợp|Phân công|Địa điểm|Kinh phí)/u.test(text);
