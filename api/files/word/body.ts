import { tableLines } from '../table-lines.ts';
import { childAt, childrenOf, type XmlElement } from '../xml.ts';
import { type ListPlace, listLabels, type Numbering } from './numbering.ts';
import { type Run, textOfRuns } from './runs.ts';
import type { Styles } from './styles.ts';

/** The parts of a Word file that its text depends on. */
export type WordParts = { readonly numbering: Numbering; readonly styles: Styles };

/** What came out of one part: lines, and the notes it refers to in the order of their numbers. */
export type WordText = { readonly lines: readonly string[]; readonly notes: readonly { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] };

type Note = WordText['notes'][number];
type State = { readonly parts: WordParts; readonly label: (place: ListPlace) => string; readonly notes: Note[]; readonly noted: Map<string, number> };

const value = (element: XmlElement | undefined): string | null => element?.attributes['w:val'] ?? null;
const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !['0', 'false', 'off'].includes(value(element) ?? '1');

/** Containers whose content counts as if they were not there. Deleted and moved-away text is not among them. */
const THROUGH = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:body',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** The branch of alternatives that is shown: the first one, the older drawing where that is empty. */
function branch(element: XmlElement): readonly XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return childrenOf(element);
  const choice = childAt(element, 'mc:Choice');
  return childrenOf(choice !== undefined && choice.children.length > 0 ? choice : childAt(element, 'mc:Fallback'));
}

/** Text boxes anywhere below an element. */
function boxes(element: XmlElement): readonly XmlElement[] {
  return branch(element).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxes(child)));
}

/** A sign of a symbol font: a letter where it is one, nothing where only the font knows what it draws. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16) & 0xfff;
  return code >= 0x30 && code <= 0x39 ? String.fromCharCode(code) : code === 0xb7 || code === 0x2d ? '-' : '';
}

/** What a formula says, sign after sign. */
const mathText = (element: XmlElement): string =>
  element.name === 'm:t' ? element.children.filter((child) => typeof child === 'string').join('') : childrenOf(element).map(mathText).join('');

/** A list of contents that Word makes itself: what it says stands in the text once more. */
const isContents = (element: XmlElement): boolean =>
  element.name === 'w:sdt'
    ? value(childAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')) === 'Table of Contents'
    : /^toc ?[1-9]$/i.test(value(childAt(element, 'w:pPr', 'w:pStyle')) ?? '');

function runPiece(state: State, element: XmlElement, aside: string[]): string {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return element.attributes['w:type'] === 'page' ? '\f' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbol(element);
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const note: Note = { kind: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote', id: element.attributes['w:id'] ?? '' };
      const key = `${note.kind} ${note.id}`;
      const number = state.noted.get(key) ?? state.notes.push(note);
      state.noted.set(key, number);
      return `[${number}]`;
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent':
      aside.push(...boxes(element).flatMap((box) => blockLines(state, childrenOf(box))));
      return '';
    default:
      return '';
  }
}

function inlineRuns(state: State, elements: readonly XmlElement[], style: string | null, aside: string[]): Run[] {
  return elements.flatMap((element): Run[] => {
    if (element.name === 'm:oMath' || element.name === 'm:oMathPara') return [{ text: mathText(element), font: '' }];
    if (element.name !== 'w:r') return THROUGH.has(element.name) ? inlineRuns(state, branch(element), style, aside) : [];
    const properties = childAt(element, 'w:rPr');
    if (isOn(childAt(properties, 'w:vanish'))) return [];
    const text = childrenOf(element)
      .map((child) => runPiece(state, child, aside))
      .join('');
    return text === '' ? [] : [{ text: isOn(childAt(properties, 'w:caps')) ? text.toUpperCase() : text, font: state.parts.styles.fontOf(properties, style) }];
  });
}

type Paragraph = { readonly text: string; readonly goesOn: boolean; readonly aside: readonly string[] };

function readParagraph(state: State, element: XmlElement, inCell: boolean): Paragraph {
  const properties = childAt(element, 'w:pPr');
  const aside: string[] = [];
  const words = textOfRuns(inlineRuns(state, childrenOf(element), value(childAt(properties, 'w:pStyle')), aside)).trimEnd();
  const place = state.parts.styles.listOf(properties);
  const label = place === null ? '' : state.label(place);
  // The number of a row may stand alone in its cell; elsewhere an empty paragraph says nothing.
  const alone = inCell && /[\p{L}\d]/u.test(label) ? label : words;
  const labelled = label === '' ? words : `${label} ${words.trimStart()}`;
  const text = words.trim() === '' ? alone : labelled;
  const before = isOn(childAt(properties, 'w:pageBreakBefore')) ? '\f' : '';
  const section = childAt(properties, 'w:sectPr');
  const after = section !== undefined && value(childAt(section, 'w:type')) !== 'continuous' ? '\f' : '';
  // A paragraph whose end was deleted under tracked changes goes on in the next.
  return { text: before + text + after, goesOn: childAt(properties, 'w:rPr', 'w:del') !== undefined, aside };
}

const BORDERS = ['w:top', 'w:left', 'w:start', 'w:bottom', 'w:right', 'w:end', 'w:insideH', 'w:insideV'];
const draws = (borders: XmlElement | undefined): boolean => BORDERS.some((side) => !['nil', 'none', null].includes(value(childAt(borders, side))));

function isRuled(table: XmlElement, rows: readonly XmlElement[]): boolean {
  const properties = childAt(table, 'w:tblPr');
  const own = childAt(properties, 'w:tblBorders');
  if (own !== undefined ? draws(own) : value(childAt(properties, 'w:tblStyle')) !== null && !/normal/i.test(value(childAt(properties, 'w:tblStyle')) ?? ''))
    return true;
  return rows.some((row) => childrenOf(row, 'w:tc').some((cell) => draws(childAt(cell, 'w:tcPr', 'w:tcBorders'))));
}

/** Rows and cells may stand inside content controls and tracked insertions. */
const inside = (element: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => (child.name === name ? [child] : THROUGH.has(child.name) ? inside(child, name) : []));

/** Columns beyond which wide cells no longer count for several: Word makes no more than 63. */
const MOST_COLUMNS = 64;

function tableOf(state: State, table: XmlElement): string[] {
  const rows = inside(table, 'w:tr').filter((row) => childAt(row, 'w:trPr', 'w:del') === undefined);
  // Columns in which a merged cell has begun above: what says that it goes on, with nothing above, begins one.
  const begun = new Set<number>();
  const cells = rows.map((row) => {
    const out = Array.from({ length: Math.min(40, Number(value(childAt(row, 'w:trPr', 'w:gridBefore')) ?? '0')) }, (): readonly string[] => []);
    for (const cell of inside(row, 'w:tc')) {
      const properties = childAt(cell, 'w:tcPr');
      const merge = childAt(properties, 'w:vMerge');
      const goesOn = merge !== undefined && value(merge) !== 'restart' && begun.has(out.length);
      if (merge === undefined) begun.delete(out.length);
      else begun.add(out.length);
      out.push(goesOn ? [] : blockLines(state, childrenOf(cell), true));
      const span = Math.min(40, Number(value(childAt(properties, 'w:gridSpan')) ?? '1'));
      for (let column = 1; column < span && out.length < MOST_COLUMNS; column += 1) out.push([]);
    }
    return out;
  });
  return tableLines(cells, isRuled(table, rows));
}

function blockLines(state: State, elements: readonly XmlElement[], inCell = false): string[] {
  const lines: string[] = [];
  let open = '';
  const visit = (element: XmlElement): void => {
    if (isContents(element)) return;
    if (element.name === 'w:tbl') lines.push(...tableOf(state, element));
    else if (element.name === 'w:p') {
      const { text, goesOn, aside } = readParagraph(state, element, inCell);
      if (goesOn) open += text;
      else {
        lines.push(open + text);
        open = '';
      }
      lines.push(...aside);
    } else if (THROUGH.has(element.name)) for (const child of branch(element)) visit(child);
  };
  for (const element of elements) visit(element);
  if (open !== '') lines.push(open);
  return lines;
}

/** The text below the root of a part: a paragraph a line, tables as `|` lines, letterheads block by block. */
export function wordText(root: XmlElement, parts: WordParts): WordText {
  const state: State = { parts, label: listLabels(parts.numbering), notes: [], noted: new Map() };
  return { lines: blockLines(state, childrenOf(root)), notes: state.notes };
}
