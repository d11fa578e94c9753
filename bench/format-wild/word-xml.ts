import { zipSync } from 'fflate';
import type { Block } from './typeset.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Kinds of labels that Word counts by itself: how they look, what they print, and which number one is. */
type Counted = { readonly pattern: RegExp; readonly format: string; readonly print: string; numberOf(label: string): number };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const COUNTED: readonly Counted[] = [
  { pattern: /^([IVX]{1,4})\. /, format: 'upperRoman', print: '%1.', numberOf: (label) => ROMAN.indexOf(label) + 1 },
  { pattern: /^([IVX]{1,4})- /, format: 'upperRoman', print: '%1-', numberOf: (label) => ROMAN.indexOf(label) + 1 },
  { pattern: /^(\d{1,2})\. /, format: 'decimal', print: '%1.', numberOf: Number },
  { pattern: /^(\d{1,2})\) /, format: 'decimal', print: '%1)', numberOf: Number },
  { pattern: /^([a-z])\) /, format: 'lowerLetter', print: '%1)', numberOf: (label) => label.charCodeAt(0) - 96 },
  { pattern: /^(-) /, format: 'bullet', print: '-', numberOf: () => 1 },
  { pattern: /^(\+) /, format: 'bullet', print: '+', numberOf: () => 1 },
];
const STEP: Counted = { pattern: /^(\d{1,2})\.(\d{1,2})\. /, format: 'decimal', print: '%1.%2.', numberOf: Number };

const size = (points: number): string => `<w:rPr><w:sz w:val="${points * 2}"/></w:rPr>`;
const paragraph = (text: string, properties: string, points = 14): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r>${size(points)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const CENTRED = '<w:jc w:val="center"/>';
const RUNNING = '<w:spacing w:after="120"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>';

const cell = (inside: string, width: number): string => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
const WIDE = 9_000;
function table(rows: readonly string[], widths: readonly number[], ruled: boolean): string {
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="${ruled ? 'single' : 'nil'}" w:sz="4"/>`).join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDE}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl><w:p/>`;
}

/** Widths by what the columns hold, in twentieths of a point. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: columns }, (_, at) => Math.min(60, 6 + Math.max(...rows.map((row) => Math.sqrt(2 * (row[at] ?? '').length)))));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.round((WIDE * weight) / sum));
}

const level = (at: number, { format, print }: Counted, start: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${print}"/><w:lvlJc w:val="left"/></w:lvl>`;
const abstract = (id: number, kind: Counted, start: number): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${level(0, kind, start)}${kind.print === '%1.' && kind.format === 'decimal' ? level(1, STEP, 1) : ''}</w:abstractNum>`;

/** Gives labels to lists that Word counts, one list per kind and each new beginning; null where a label has to be typed. */
class Lists {
  /** One `w:num` each; with `own` each begins a list of its own, without it each starts one of the common lists anew. */
  readonly nums: string[] = [];
  readonly abstracts: string[] = [];
  readonly #own: boolean;
  readonly #last = new Map<Counted, { readonly id: number; readonly number: number; readonly steps: number }>();

  constructor(own: boolean) {
    this.#own = own;
    if (!own) this.abstracts.push(...COUNTED.map((kind, index) => abstract(index, kind, 1)));
  }

  place(text: string): { readonly id: number; readonly level: number; readonly words: string } | null {
    const [decimal] = COUNTED.filter((kind) => kind.print === '%1.' && kind.format === 'decimal');
    const step = STEP.pattern.exec(text);
    if (step !== null && decimal !== undefined) {
      const last = this.#last.get(decimal);
      if (last === undefined || last.number !== Number(step[1]) || last.steps + 1 !== Number(step[2])) return null;
      this.#last.set(decimal, { ...last, steps: last.steps + 1 });
      return { id: last.id, level: 1, words: text.slice(step[0].length) };
    }
    for (const [index, kind] of COUNTED.entries()) {
      const found = kind.pattern.exec(text);
      if (found === null) continue;
      const number = kind.numberOf(found[1] ?? '');
      if (number < 1) return null;
      const last = this.#last.get(kind);
      const goesOn = last !== undefined && (kind.format === 'bullet' || last.number + 1 === number);
      const id = goesOn ? last.id : this.nums.length + 1;
      if (!goesOn) {
        const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${number}"/></w:lvlOverride>`;
        this.nums.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${this.#own ? id : index}"/>${this.#own ? '' : override}</w:num>`);
        if (this.#own) this.abstracts.push(abstract(id, kind, number));
      }
      this.#last.set(kind, { id, number, steps: 0 });
      return { id, level: 0, words: text.slice(found[0].length) };
    }
    return null;
  }
}

/**
 * A Word file of the blocks, as Word writes one. Labels are typed, or counted by Word: in a few common lists that
 * start anew, or in a list of its own from each new beginning on, which is all that LibreOffice carries over to .doc.
 */
export function wordFileOf(blocks: readonly Block[], labels: 'typed' | 'common lists' | 'own lists'): Uint8Array {
  const lists = new Lists(labels === 'own lists');
  const body = blocks.map((block) => {
    if (block.kind === 'pair') {
      const [left, right] = [4_000, 5_000];
      const column = (lines: readonly string[], properties: string, points: number): string =>
        lines.length === 0 ? '<w:p/>' : lines.map((line) => paragraph(line, properties, points)).join('');
      const halves = cell(column(block.left, block.foot ? '' : CENTRED, block.foot ? 11 : 13), left) + cell(column(block.right, CENTRED, 13), right);
      return table([halves], [left, right], false);
    }
    if (block.kind === 'table') {
      const widths = widthsOf(block.rows);
      return table(
        block.rows.map((row) => row.map((text, at) => cell(paragraph(text, '', 12), widths[at] ?? 500)).join('')),
        widths,
        true,
      );
    }
    if (block.centred) return paragraph(block.text, CENTRED);
    const place = labels === 'typed' ? null : lists.place(block.text);
    return place === null
      ? paragraph(block.text, RUNNING)
      : paragraph(place.words, `<w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${place.id}"/></w:numPr>${RUNNING}`);
  });
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="500" w:footer="500"/></w:sectPr>';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'styles', 'numbering', 'header'].map((kind) => `<Override PartName="/word/${kind.replace('.main', '')}.xml" ContentType="${types}.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'header'].map((kind, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/numbering.xml': `${XML}<w:numbering ${W}>${lists.abstracts.join('')}${lists.nums.join('')}</w:numbering>`,
    'word/header.xml': `${XML}<w:hdr ${W}><w:p><w:pPr>${CENTRED}</w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${body.join('')}${section}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)])));
}

/** The same as a web page, for a browser to show and print. */
export function webPageOf(blocks: readonly Block[]): string {
  const lines = (all: readonly string[]): string => all.map(escaped).join('<br>');
  const body = blocks.map((block) => {
    if (block.kind === 'pair')
      return `<table class="pair"><tr><td class="${block.foot ? 'small' : 'centred'}">${lines(block.left)}</td><td class="centred">${lines(block.right)}</td></tr></table>`;
    if (block.kind === 'paragraph') return `<p${block.centred ? ' class="centred"' : ''}>${escaped(block.text)}</p>`;
    return `<table class="ruled">${block.rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;
  });
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${body.join('\n')}</body></html>`;
}

const STYLE = `@page { size: A4; margin: 20mm 20mm 20mm 30mm }
body { font: 14pt/1.3 "Times New Roman", "Liberation Serif", serif; margin: 0; text-align: justify }
p { margin: 0 0 6pt; text-indent: 1cm } p.centred { text-indent: 0; font-weight: bold } .centred { text-align: center } .small { font-size: 11pt; text-align: left }
table { width: 100%; border-collapse: collapse; margin-bottom: 8pt } .pair td { width: 50%; vertical-align: top } .ruled { font-size: 12pt; text-align: left } .ruled td { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: top }`;
