import type { SectionRole } from '../../domain/lists.ts';
import type { ReadTarget } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import { findTargets } from '../recognisers/target.ts';
import type { Node } from '../structure/outline.ts';
import { isIdle } from './units.ts';

/** A target with the flow offsets of its number, to hand it to the task it stands in. */
type PlacedTarget = { readonly target: ReadTarget; readonly start: number };

const GOAL =
  /phấn đấu|mục tiêu|chỉ tiêu|đạt|tỷ lệ|tỉ lệ|ít nhất|tối thiểu|trở lên|duy trì tổ chức|tổ chức\s(?:được\s)?\d|(?:cập nhật|rà soát|kiểm tra|xử lý|đưa|tiêm|trang bị|lắp đặt)[^.;,]{0,16}\s100\s?%|\slên\s(?:trên\s|khoảng\s)?\d[\d.,]*\s?(?:%|ha|hộ|người|thôn|xã|cơ sở|trường|điểm|mô hình)|(?:mở|thành lập|trồng(?: mới)?|xây (?:dựng|mới)|kết nạp|số hóa|phát triển(?: mới)?)\s(?:được\s|thêm\s)?\d|nâng (?:tổng )?số|lắp đặt|đầu tư mới|xây dựng mới|chuyển đổi từ|(?:đến|tới)(?: hết)? năm 20\d\d|(?:^|[.;+-]\s+)có (?:ít nhất |trên |từ )?\d|hoàn thành|giảm|tăng (?:thêm|từ)|trong đó:|(?:bảo đảm|đảm bảo)(?: ít nhất| trên| tối thiểu)?\s\d{1,3}(?:,\d+)?\s?%|^[-+]?\s*100%|100%\s(?:số\s|các\s)?(?:chi|đảng|tổ chức|cơ (?:quan|sở)|đơn vị|cán bộ|công chức|viên chức|xã|phường|thôn|khu|trường|học|hộ|hội|đoàn|doanh nghiệp|người|bản|ấp|lớp|giáo viên|thủ tục|hồ sơ|văn bản|mặt bằng|địa phương)(?=[\s,.;]|$)/iu;
/** "Mỗi năm … mở 2 giải": a yearly count right behind its verb. */
const COUNTED = /(?:mở|có|duy trì|tổ chức)(?: được)?\s+$/iu;
const NAMED_GOAL = /phấn đấu|mục tiêu|chỉ tiêu|đạt (?:từ|trên|ít nhất|tối thiểu|\d)|tỷ lệ/iu;

/** All numeric objectives of an outline. */
export function collectTargets(page: Page, root: Node): PlacedTarget[] {
  const out: PlacedTarget[] = [];
  for (const child of root.children) visit(page, child, child.role, out);
  return out;
}

function visit(page: Page, node: Node, role: SectionRole | null, out: PlacedTarget[]): void {
  const heading = page.flow.slice(node.bodyAt, node.headEnd);
  if (/^(?:Hiện trạng|Thực trạng|Tình hình|Kết quả đạt)/iu.test(heading)) return;
  const aim = role === 'objectives' || (isIdle(heading) && /^(?:Mục tiêu|Chỉ tiêu)/u.test(heading));
  read(page, node, aim ? 'objectives' : role, out);
  for (const child of node.children) visit(page, child, child.role !== null && child.kind !== 'number' ? child.role : aim ? 'objectives' : role, out);
}

function read(page: Page, node: Node, role: SectionRole | null, out: PlacedTarget[]): void {
  if (role === 'assessment' || role === 'funding') return;
  const text = page.flow.slice(node.bodyAt, node.end);
  for (const found of findTargets(text, role === 'objectives')) {
    const sentence = sentenceAround(text, found.start);
    if (role === 'tasks' || role === 'organization') {
      if (!GOAL.test(sentence) && !(found.unit.endsWith('/năm') && COUNTED.test(text.slice(0, found.start)))) continue;
    } else if (role !== 'objectives' && !(NAMED_GOAL.test(sentence) && found.unit === '%' && found.comparator !== '<=')) continue;
    const start = node.bodyAt + found.start;
    out.push({
      start,
      target: {
        section: placeOf(node),
        text: found.text,
        value: found.value,
        comparator: found.comparator,
        unit: found.unit,
        by: found.by ?? termEnd(page, sentence) ?? yearAbove(page, node),
        of: found.of,
        evidence: evidenceAt(page, start, node.bodyAt + found.end),
      },
    });
  }
}

function sentenceAround(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[.](?=\s)/u)
      .pop() ?? '';
  const after = text.slice(at).split(/[.](?:\s|$)/u)[0] ?? '';
  return before + after;
}

/** The nearest numbered unit above. */
function placeOf(node: Node): string {
  for (let at: Node | null = node; at !== null; at = at.parent)
    if (at.kind === 'number' || at.kind === 'roman' || at.kind === 'article' || at.kind === 'annex') return at.path;
  return node.path;
}

const YEAR_HEADING =
  /(?:giai đoạn|nhiệm kỳ|thời kỳ)\s20\d{2}\s?[-–]\s?(20\d{2})|(?:đến|tới|trong)(?: hết)?(?: cuối)? năm (20\d{2})(?!\s?[-–])|năm (20\d{2})\s*[:.]?\s*$/iu;

/** The year that a heading above sets: "Mục tiêu đến năm 2030", "Giai đoạn 2024 - 2026", "nhiệm kỳ 2025 - 2030". */
function yearAbove(page: Page, node: Node): string | null {
  for (let at = node.parent; at !== null; at = at.parent) {
    const heading = page.flow.slice(at.bodyAt, Math.min(at.headEnd, at.bodyAt + 260));
    const found = YEAR_HEADING.exec(heading);
    if (found) return found[1] ?? found[2] ?? found[3] ?? null;
    const sibling = at.children.find((child) => child.kind === 'paragraph' && child.end < node.start);
    const lead = sibling ? /giai đoạn\s20\d{2}\s?[-–]\s?(20\d{2})/iu.exec(page.flow.slice(sibling.start, sibling.end)) : null;
    if (lead?.[1]) return lead[1];
  }
  return null;
}

/** "đến cuối nhiệm kỳ": the end of the term that the document's head names; null where the sentence says no such thing. */
function termEnd(page: Page, sentence: string): string | null {
  if (!/(?:cuối|hết|kết thúc|trong) nhiệm kỳ/iu.test(sentence)) return null;
  return /nhiệm kỳ\s20\d{2}\s?[-–]\s?(20\d{2})/iu.exec(page.flow.slice(0, 4000))?.[1] ?? null;
}
