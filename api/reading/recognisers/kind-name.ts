import { type DirectiveKind, KINDS } from '../../domain/kinds.ts';
import { kindOfAbbreviation, parseSymbol } from '../../domain/symbols.ts';

/**
 * Names of kinds of documents: "Kế hoạch", "Chương trình hành động", "Nghị quyết liên tịch" …, as the words before a
 * number, as the line above a title (in capitals), and from the type abbreviation inside a symbol.
 */

/** What may follow the plain name and belongs to it. */
const MODIFIERS = ['hành động', '[Ll]iên tịch', 'phối hợp', '[Kk]ết luận', 'chung'];
const EXTRA: readonly (readonly [string, DirectiveKind])[] = [
  ['Bộ luật', 'law'],
  ['Hiến pháp', 'law'],
  ['Chương trình công tác', 'programme'],
  ['Thông báo kết luận', 'notice'],
  ['Quy chế phối hợp', 'statute'],
  ['Văn bản', 'other'],
];

const NAMES: readonly (readonly [string, DirectiveKind])[] = [...KINDS.flatMap((kind) => kind.names.map((name) => [name, kind.id] as const)), ...EXTRA];

const byFolded = new Map<string, DirectiveKind>(NAMES.map(([name, kind]) => [name.toLowerCase(), kind]));
const plainNames = [...new Set(NAMES.map(([name]) => name))].sort((a, b) => b.length - a.length);

/** Source of a pattern for a kind's name in running text: first letter capital or small. */
export const KIND_NAME = `(?:${plainNames
  .map((name) => `[${name.charAt(0)}${name.charAt(0).toLowerCase()}]${name.slice(1)}`)
  .join('|')})(?:\\s(?:${MODIFIERS.join('|')}))?`;

const HEADING = new RegExp(
  `^(?:${plainNames.map((name) => name.toUpperCase()).join('|')})(?:\\s(?:${['HÀNH ĐỘNG', 'LIÊN TỊCH', 'PHỐI HỢP', 'KẾT LUẬN'].map((m) => m).join('|')}))?`,
  'u',
);

/** The kind that a printed name stands for; null when it is none. */
export function kindOfName(name: string): DirectiveKind | null {
  const folded = name.toLowerCase().replace(/\s+/g, ' ').trim();
  const direct = byFolded.get(folded);
  if (direct !== undefined) return direct;
  for (const modifier of ['hành động', 'liên tịch', 'phối hợp', 'kết luận', 'chung']) {
    if (folded.endsWith(` ${modifier}`)) return byFolded.get(folded.slice(0, -modifier.length - 1)) ?? null;
  }
  return null;
}

/** "kế hoạch HÀNH ĐỘNG" as a proper noun: "Kế hoạch hành động". */
export function kindPrinted(name: string): string {
  const small = name.replace(/\s+/g, ' ').trim().toLowerCase();
  return small.charAt(0).toUpperCase() + small.slice(1);
}

/** What propaganda departments send out beside plans: "ĐỀ CƯƠNG TUYÊN TRUYỀN …", "ĐỊNH HƯỚNG TUYÊN TRUYỀN THÁNG 7". */
const OUTLINE = /^(?:ĐỀ CƯƠNG|ĐỊNH HƯỚNG)(?=\s(?:TUYÊN TRUYỀN|CÔNG TÁC TUYÊN|GIỚI THIỆU|HỌC TẬP))/u;

const SMALL_SECOND = /^.\p{Ll}/u;

export type KindHeading = { readonly kind: DirectiveKind; readonly name: string; readonly length: number };

/** A kind in capitals at the head of a block: the line above the title. */
export function readKindHeading(text: string): KindHeading | null {
  // Most lines begin with a word in small letters.
  if (SMALL_SECOND.test(text)) return null;
  const outline = OUTLINE.exec(text.slice(0, 40));
  if (outline) return { kind: 'other', name: kindPrinted(outline[0]), length: outline[0].length };
  const found = HEADING.exec(text.slice(0, 60));
  if (!found) return null;
  const kind = kindOfName(found[0]);
  return kind === null ? null : { kind, name: kindPrinted(found[0]), length: found[0].length };
}

/** Number, an organ's code, one desk. */
const DESK = /^\d+[a-zđ]?\/\p{Lu}[\p{L}\d]{2,}-\p{Lu}{2,5}$/u;

/** The kind by the type abbreviation of a symbol ("KH" in 154/KH-UBND). */
export function kindOfSymbol(symbol: string): DirectiveKind | null {
  const { type, text } = parseSymbol(symbol);
  if (/\/(?:QH|UBTVQH)\d+$/u.test(text)) return null;
  // Behind an organ's code the same letters are a desk ("120/BHXH-TT"), no type.
  if (type !== null && DESK.test(text) && text.endsWith(`-${type}`)) return null;
  // "QH" without its term is a desk ("51/QH-KT"), no law.
  return type === null || type === 'QH' ? null : kindOfAbbreviation(type);
}
