import type { Piece } from './pieces.ts';
import { splitPiece } from './split-piece.ts';

/**
 * An outline that a page or a copy has run together on one line: "I. MỤC ĐÍCH 1. … 2. … II. TỔ CHỨC THỰC HIỆN 1. Sở A … 2. Sở B …".
 * The line is cut before each label that goes on where the last one stopped (1, 2, 3; I, II; a, b; 2.1, 2.2), begins a
 * sentence and stands behind the end of one, or behind a heading in capitals. A single label cuts nothing.
 */
export function unflattenOutline(pieces: readonly Piece[]): readonly Piece[] {
  let changed = false;
  const out: Piece[] = [];
  for (const piece of pieces) {
    const cuts = piece.text.length < SHORTEST || piece.tabular || !MAY_RUN_ON.test(piece.text) ? [] : labelCuts(piece.text);
    if (cuts.length === 0) out.push(piece);
    else {
      changed = true;
      out.push(...splitPiece(piece, cuts));
    }
  }
  return changed ? out : pieces;
}

/** Shorter lines hold no two items with their sentences. */
const SHORTEST = 120;
/** A second label in the middle of the line. */
const MAY_RUN_ON = /[.;:…!?)”"\p{Lu}]\s(?:2|3|[IVX]{2,4}|b|\d\.2)\s?[.)/-]\s?["“]?\p{Lu}/u;
/** Behind the end of a sentence, or behind a word in capitals. */
const LABEL =
  /(?<=^|[.;:…!?)”"/]\s|\p{Lu}{2}\s)(?:([IVX]{1,5})\s?[.\-/]\s?(?=\p{Lu}{2,}[\s,])|(\d{1,2})(?:[.)]|\.\)|\/)\s(?=["“]?\p{Lu})|(\d{1,2})\.(\d{1,2})\.?\s(?=["“]?\p{Lu})|([a-zđ])\)\s(?=["“]?\p{Lu})|[-–+]\s(?=\p{Lu}))/gu;
/** "… theo khoản 1. Điều …": what a number belongs to. */
const NAMED = /(?:khoản|[Đđ]iều|điểm|mục|[Ss]ố|[Pp]hụ lục|[Pp]hần|[Bb]ảng|[Mm]ẫu|năm|tháng|ngày|[Qq]uý|lần thứ)\s$/u;
const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

type Found = { readonly at: number; readonly kind: 'roman' | 'number' | 'sub' | 'letter' | 'dash'; readonly above: number; readonly value: number };

function labelCuts(text: string): number[] {
  const labels = [...text.matchAll(LABEL)].filter(({ index }) => !NAMED.test(text.slice(Math.max(0, index - 10), index))).map(read);
  const sure = goingOn(labels);
  const items = sure.filter(({ kind }) => kind !== 'dash');
  // One label at the head of the line is how every item begins.
  if (items.filter(({ at }) => at > 0).length === 0) return [];
  return sure.filter(({ at }) => at > 0).map(({ at }) => at);
}

function read(found: RegExpExecArray): Found {
  const [, roman, number, above, sub, letter] = found;
  const at = found.index;
  if (roman !== undefined) return { at, kind: 'roman', above: 0, value: ROMANS.indexOf(roman) };
  if (number !== undefined) return { at, kind: 'number', above: 0, value: Number(number) };
  if (sub !== undefined) return { at, kind: 'sub', above: Number(above), value: Number(sub) };
  if (letter !== undefined) return { at, kind: 'letter', above: 0, value: LETTERS.indexOf(letter) + 1 };
  return { at, kind: 'dash', above: 0, value: 0 };
}

/** The labels that go on one from another; the first of a sequence only where a second follows. */
function goingOn(labels: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const last = { roman: -1, number: 0, sub: 0, letter: 0 };
  for (const [place, label] of labels.entries()) {
    const { kind, value } = label;
    if (kind === 'dash') {
      if (kept.length > 0) kept.push(label);
      continue;
    }
    const first = kind === 'roman' ? last.roman === -1 : value === 1;
    if (kind === 'sub' && label.above !== last.number && label.above !== last.number + 1) continue;
    const next = first ? followed(labels, place) : value === last[kind] + 1;
    if (!next && !(label.at === 0 && value > 0)) continue;
    kept.push(label);
    last[kind] = value;
    if (kind === 'roman') last.number = 0;
    if (kind === 'sub') last.number = label.above;
    if (kind === 'roman' || kind === 'number') last.sub = 0;
    last.letter = kind === 'letter' ? value : 0;
  }
  return kept;
}

/** Whether the next of the sequence stands further on, before a larger one begins. */
function followed(labels: readonly Found[], place: number): boolean {
  const first = labels[place];
  if (!first) return false;
  for (let next = place + 1; next < labels.length; next += 1) {
    const label = labels[next];
    if (!label) return false;
    if (label.kind === first.kind && label.above === first.above && label.value === first.value + 1) return true;
    if (label.kind === first.kind && label.value === first.value) return false;
    if (label.kind === 'roman' && first.kind !== 'roman') return false;
    if (label.kind === 'number' && (first.kind === 'letter' || first.kind === 'sub')) return false;
  }
  return false;
}
