import type { Fact } from '../../domain/evidence.ts';
import type { ReadSigner } from '../../domain/read-directive.ts';
import { type Block, evidenceAt, type Page } from '../layout/page.ts';
import { spellCapacity, splitCapacity } from '../recognisers/capacity.ts';
import type { Parts } from './parts.ts';
import { closingColumns } from './tail-columns.ts';

/** What closes a document: recipients ("Nơi nhận") and signatures. `from`/`to` are block numbers, `to` exclusive. */
export type Tail = {
  readonly from: number;
  readonly to: number;
  readonly recipients: readonly Fact<string>[] | null;
  readonly signers: readonly ReadSigner[];
};

const RECIPIENTS = /^[*_\s]*N[ơƠ][iI] nh[ậẬ][nN]\s*:?\s*/iu;
const CAPACITY = /^(?:(?:TM|KT|TL|TUQ|Q)\s?[./]\s?|(?:T\/M|K\/T|T\/L)[.:]?\s?)\p{Lu}/u;
/** "TM." alone: a copy broke the line behind it. */
const BARE_MARK = /^(?:TM|KT|TL|TUQ)\.$|^[TK]\/[MTL]$/u;
const POSITION =
  /^(?:(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|TRƯỞNG PHÒNG|CHỦ NHIỆM|VIỆN TRƯỞNG|TỔNG THƯ KÝ|CỤC TRƯỞNG)|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG BÍ THƯ|ỦY VIÊN|UỶ VIÊN)/u;
const NAME = /^(?:(?:PGS|GS|TS|ThS|BS|Đ\/c)\.?\s*|(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy)\s)*(\p{Lu}\p{Ll}*(?:\s?\p{Lu}\p{Ll}*){1,4})$/u;

/** "- Như trên;" begins the recipients of a letter, also where their heading is lost. */
const AS_ABOVE = /^[-–]\s*Như (?:trên|[Đđ]iều \d|kính gửi)/u;

/** The first closing of the document at or after its body; null when it is cut off before. */
export function readTail(page: Page, parts: Parts): Tail | null {
  const { blocks } = page;
  for (let index = parts.opening[0]; index < parts.to; index += 1) {
    const block = blocks[index];
    if (!block) break;
    // A copy may have torn the heading: "Nơi" alone above the list.
    const torn = block.text === 'Nơi' && /^[-–]/.test(blocks[index + 1]?.text ?? '');
    const lost = index > parts.opening[0] && AS_ABOVE.test(block.text) && /^[-–+*•]/.test(blocks[index + 1]?.text ?? '');
    if (torn || lost || (block.text.length < 400 && RECIPIENTS.test(block.text))) return closing(page, parts, index);
    if (index > parts.opening[1] && (isSignatureLine(block.text) || isSmallSignature(blocks, index))) return fromSignature(page, parts, index);
  }
  return null;
}

const isSignatureLine = (text: string): boolean =>
  BARE_MARK.test(text) ||
  (text.length < 160 && CAPACITY.test(text)) ||
  (text.length < 90 && POSITION.test(text) && text.split(/\s/).length < 12 && /^[\p{Lu}\s,]+(?:\s\p{Lu}\p{Ll}+)*$/u.test(text));

/** Older copies print the office small, and the name in capitals or under "(Đã ký)": "Chủ tịch / (Đã ký) / Đào An". */
const SMALL_OFFICE =
  /^(?:KT\.\s?)?(?:Phó |Quyền )?(?:Chủ tịch(?: nước| Quốc hội)?|Bí thư(?: Thường trực)?|(?:Tổng )?Giám đốc|Bộ trưởng|Thứ trưởng|Thủ tướng(?: Chính phủ)?|Trưởng ban|Chánh Văn phòng|Hiệu trưởng|Trưởng phòng|Chủ nhiệm)$/u;
const SIGNED = /^\(?(?:Đã ký|ký)/iu;
/** Both on one line: "(đã ký) Đào Văn An". */
const SIGNED_NAME = /^\(?(?:[Đđ]ã ký|[Kk]ý)\)?\s?:?\s(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u;
const LARGE_NAME = /^\p{Lu}{2,7}(?:\s\p{Lu}{1,7}){1,3}$/u;

/** Both on one line: "Chủ tịch ĐÀO VĂN AN". */
const OFFICE_AND_NAME = new RegExp(`${SMALL_OFFICE.source.replace(/\$$/u, '')}\\s(\\p{Lu}{2,7}(?:\\s\\p{Lu}{1,7}){1,3})$`, 'u');

function isSmallSignature(blocks: readonly Block[], at: number): boolean {
  if (!SMALL_OFFICE.test(blocks[at]?.text ?? '')) return false;
  const next = blocks[at + 1]?.text ?? '';
  return SIGNED.test(next) || LARGE_NAME.test(next) || (next.length < 40 && NAME.test(next));
}

/** The list and the signature, also where both columns stand in one line. */
function closing(page: Page, parts: Parts, at: number): Tail {
  const apart = closingColumns(page, parts, at);
  const tail = fromRecipients(apart.page, apart.parts, at);
  return { ...tail, to: tail.to - apart.moved };
}

function fromRecipients(page: Page, parts: Parts, at: number): Tail {
  const { blocks } = page;
  const items: Fact<string>[] = [];
  let index = at;
  const heading = blocks[at];
  const rest = heading?.text.replace(RECIPIENTS, '').replace(/^Nơi$/u, '') ?? '';
  if (heading && rest !== '') addItems(page, heading, heading.text.length - rest.length, items);
  for (index = at + 1; index < parts.to; index += 1) {
    const block = blocks[index];
    if (!block || isSignatureLine(block.text) || isOver(block, heading, items.length)) break;
    if (/^(?:Gửi bản|Bản giấy|Bản điện tử)[^-]*:?$/u.test(block.text)) continue;
    const last = items[items.length - 1];
    if (!/^[-–+*•]/.test(block.text) && last && (/^\p{Ll}/u.test(block.text) || /,$/.test(blocks[index - 1]?.text ?? '') || isRest(blocks, index))) {
      const both = evidenceAt(page, blocks[index - 1]?.start ?? block.start, block.end);
      items[items.length - 1] = {
        value: clean(`${last.value}${/[,;]$/.test(blocks[index - 1]?.text ?? '') ? ',' : ''} ${block.text}`),
        source: 'read',
        evidence: [both],
      };
      continue;
    }
    // What stands apart behind the archive's copy is the page's, not the document's.
    if (block.gap && last && /^Lưu(?!\p{L})/u.test(last.value)) break;
    addItems(page, block, 0, items);
  }
  // A letter's "V/v …" may be printed between the two.
  const next = blocks.slice(index, Math.min(parts.to, index + 5)).findIndex(({ text }) => isSignatureLine(text));
  const signature = fromSignature(page, parts, /^V\/[vV]/u.test(blocks[index]?.text ?? '') && next > 0 ? index + next : index);
  // The signature may be printed before the recipients.
  const before = signature.signers.length === 0 ? signatureBefore(page, parts, at) : null;
  return { from: before?.from ?? at, to: signature.to, recipients: items, signers: before?.signers ?? signature.signers };
}

/** A line without a dash in a list of dashes, behind one whose item is not closed: the rest of that item. */
const isRest = (blocks: readonly Block[], at: number): boolean =>
  /^[-–].*[^;.,:)/]$/u.test(blocks[at - 1]?.text ?? '') && /;$/.test(blocks[at]?.text ?? '') && /^[-–]/.test(blocks[at + 1]?.text ?? '');

function isOver(block: Block, heading: Block | undefined, count: number): boolean {
  if (heading && block.cell !== heading.cell && count > 0) return true;
  if (/^[-–+*•]/.test(block.text)) return false;
  if (count > 0 && NAME.test(block.text)) return true;
  if (count > 0 && block.text === block.text.toUpperCase() && block.text.length > 3) return true;
  return block.text.length > 260 || /^(?:V\/[vV][\s.:]|PHỤ LỤC|Phụ lục|KẾ HOẠCH|QUY CHẾ|Điều \d|[IVX]+\.)/u.test(block.text);
}

function addItems(page: Page, block: Block, from: number, items: Fact<string>[]): void {
  // Several lines may have run together: "- A, - B, - C".
  const pattern = /(?:^|(?<=[,;.])\s*)[-–]\s*(?=[\p{Lu}])/gu;
  const text = block.text.slice(from);
  const starts = [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
  const bounds = starts.length > 0 ? starts : [0];
  bounds.forEach((start, place) => {
    const next = bounds[place + 1];
    const raw = text.slice(start, next ?? text.length);
    const value = clean(raw.replace(/\s*[-–]\s*$/u, ''));
    if (value !== '')
      items.push({ value, source: 'read', evidence: [evidenceAt(page, block.start + from + start, block.start + from + start + raw.trimEnd().length)] });
  });
}

/** Behind the archive's copy a letter may say where its writer keeps the file: "D:\\2024\\CV\\…". */
const ON_DISK = /(?:^|\s)\p{L}:\\\S[\s\S]*$/u;

const clean = (text: string): string =>
  text
    .replace(ON_DISK, '')
    .replace(/^[-–+*•\s]+/u, '')
    .replace(/[\s;,./]+$/u, '')
    .replace(/\s+/g, ' ');

function signatureBefore(page: Page, parts: Parts, at: number): Tail | null {
  for (let index = Math.max(parts.opening[1], at - 6); index < at; index += 1) {
    const block = page.blocks[index];
    if (block && isSignatureLine(block.text)) return fromSignature(page, parts, index);
  }
  return null;
}

function fromSignature(page: Page, parts: Parts, at: number): Tail {
  const signers: ReadSigner[] = [];
  let lines: Block[] = [];
  let index = at;
  for (; index < Math.min(parts.to, at + 24); index += 1) {
    const block = page.blocks[index];
    if (!block || block.text.length > 190) break;
    const upper = /^[^\p{Ll}]*/u.exec(block.text)?.[0] ?? '';
    if (SMALL_OFFICE.test(block.text)) {
      lines.push(block);
      continue;
    }
    const run = OFFICE_AND_NAME.exec(block.text);
    if (run?.[1] && lines.length > 0) {
      signers.push(signer(page, [...lines, block], { name: run[1], block, from: block.text.length - run[1].length }));
      lines = [];
      continue;
    }
    const small = SMALL_OFFICE.test(lines[lines.length - 1]?.text ?? '');
    const name =
      block.text.length < 60
        ? ((NAME.exec(block.text) ?? SIGNED_NAME.exec(block.text))?.[1] ?? (small && LARGE_NAME.test(block.text) ? block.text : undefined))
        : undefined;
    if (name !== undefined && lines.length > 0 && (small || block.text !== block.text.toUpperCase())) {
      signers.push(signer(page, lines, { name, block, from: block.text.length - name.length }));
      lines = [];
      continue;
    }
    const glued = /^(\P{Ll}*\p{Lu}{2,}\s*\*?)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})$/u.exec(block.text);
    if (glued) {
      signers.push(signer(page, [...lines, block], { name: glued[2] ?? '', block, from: block.text.length - (glued[2] ?? '').length }));
      lines = [];
      continue;
    }
    if (
      block.text === block.text.toUpperCase() &&
      /\p{Lu}{2}/u.test(upper) &&
      !/^PHỤ LỤC/u.test(block.text) &&
      (lines.length > 0 || isSignatureLine(block.text))
    ) {
      lines.push(block);
      continue;
    }
    if (SIGNED.test(block.text) || (lines.length > 0 && block.text.length < 4)) continue;
    break;
  }
  if (lines.length > 0 && signers.length === 0) signers.push(signer(page, lines, null));
  return { from: at, to: index, recipients: null, signers };
}

function signer(page: Page, lines: readonly Block[], named: { readonly name: string; readonly block: Block; readonly from: number } | null): ReadSigner {
  const printed = lines.map((line) => (line === named?.block ? line.text.slice(0, named.from).trim() : line.text)).join(' ');
  const text = lines.some((line) => SMALL_OFFICE.test(line.text) || OFFICE_AND_NAME.test(line.text)) ? printed.toUpperCase() : printed;
  const { capacity, position } = splitCapacity(text);
  const first = lines[0];
  const last = lines[lines.length - 1];
  const span = first && last ? [evidenceAt(page, first.start, last === named?.block ? last.start + named.from : last.end)] : [];
  return {
    name: named
      ? {
          value: (LARGE_NAME.test(named.name) ? named.name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : named.name).replace(
            /\s+/g,
            ' ',
          ),
          source: 'read',
          evidence: [evidenceAt(page, named.block.start + named.from, named.block.start + named.from + named.name.length)],
        }
      : null,
    position: position === null ? null : { value: spellCapacity(position), source: 'read', evidence: span },
    capacity: capacity === null ? null : { value: capacity, source: 'read', evidence: span },
  };
}
