import type { AssignmentRole, SectionRole } from '../../domain/lists.ts';
import type { Page } from '../layout/page.ts';
import { findOrgans } from '../recognisers/assignment.ts';
import { findDeadlines, readTimeField } from '../recognisers/deadline.ts';
import type { FoundDeadline } from '../recognisers/deadline-forms.ts';
import { fieldOrgans, headingOrgans } from '../recognisers/field-organs.ts';
import type { FoundOrgan } from '../recognisers/organ-names.ts';
import { type FieldKind, readField } from '../recognisers/task-field.ts';
import type { Node } from '../structure/outline.ts';

/** What one block says, in flow offsets. */
export type Said = {
  readonly organs: readonly (FoundOrgan & { readonly field: boolean })[];
  readonly deadlines: readonly (Omit<FoundDeadline, 'start' | 'end'> & { readonly start: number; readonly end: number })[];
  /** The heading is an organ's name. */
  readonly headed: boolean;
  readonly field: boolean;
};

/** Reads assignments and deadlines out of one node's own block. */
export function readSaid(page: Page, node: Node, heading: boolean): Said {
  const text = page.flow.slice(node.bodyAt, node.end);
  const field = readField(text);
  if (field) {
    const at = node.bodyAt + field.valueAt;
    const value = page.flow.slice(at, node.end);
    const role: AssignmentRole | null = field.kind === 'lead' ? 'lead' : field.kind === 'coordinate' ? 'coordinate' : null;
    const organs = role === null ? [] : fieldOrgans(value, role).map((organ) => move(organ, at, true));
    const time = field.kind === 'time' ? readTimeField(value).map((deadline) => ({ ...deadline, start: at, end: node.end })) : [];
    // "Chủ trì: Sở A; phối hợp: Sở B; thời gian: quý II/2026" on one line.
    const aside = field.kind === 'lead' || field.kind === 'coordinate' ? TIME_ASIDE.exec(value) : null;
    if (aside) time.push(...readTimeField(aside[1] ?? '').map((deadline) => ({ ...deadline, start: at + aside.index, end: node.end })));
    if (field.kind === 'content') return { ...plain(page, at, node.end), headed: false, field: false };
    // "- Thời gian thực hiện:" over lines of its own.
    const below = value.trim() === '' ? node.children.map((child) => readValue(page, child, field.kind)) : [];
    return {
      organs: [...organs, ...below.flatMap((said) => said.organs)],
      deadlines: [...time, ...below.flatMap((said) => said.deadlines)],
      headed: false,
      field: true,
    };
  }
  const head = page.flow.slice(node.bodyAt, node.headEnd);
  const period = heading && node.kind === 'number' ? PERIOD.exec(head) : null;
  const periodic: Said['deadlines'] = period
    ? [
        {
          text: `giai đoạn ${period[1]}-${period[2]}`,
          kind: 'range',
          on: period[2] ?? null,
          start: node.bodyAt + period.index,
          end: node.bodyAt + period.index + period[0].length,
        },
      ]
    : [];
  if (namesPlaces(page, node)) {
    const said = plain(page, node.bodyAt, node.end);
    return { organs: said.organs.filter((organ) => organ.role !== 'lead'), deadlines: [...said.deadlines, ...periodic], headed: false, field: false };
  }
  const named = heading || node.headed ? headingOrgans(head) : [];
  if (named.length > 0) {
    const rest = node.headed ? plain(page, node.headEnd, node.end) : { organs: [], deadlines: [] };
    return { organs: [...named.map((organ) => move(organ, node.bodyAt, false)), ...rest.organs], deadlines: rest.deadlines, headed: true, field: false };
  }
  if (node.headed) {
    const rest = plain(page, node.headEnd, node.end);
    // "Sở A, Sở B chỉ đạo các trường: mua sách …": the doers stand before the colon.
    const before = plain(page, node.bodyAt, node.headEnd).organs;
    const behind = before.some((organ) => organ.role === 'lead') ? rest.organs.filter((organ) => organ.role !== 'lead') : rest.organs;
    // Bold that ends in the middle of a sentence: "Đối với 10 việc (danh mục kèm theo), yêu cầu các Bộ …".
    const organs = [...before, ...behind];
    const whole = organs.some((organ) => organ.role === 'lead') ? organs : plain(page, node.bodyAt, node.end).organs;
    return { organs: whole, deadlines: [...headTimes(page, node), ...rest.deadlines], headed: false, field: false };
  }
  const said = plain(page, node.bodyAt, node.end);
  return { organs: said.organs, deadlines: [...said.deadlines, ...periodic], headed: false, field: false };
}

/** "Ngày 27/5/2026: kết thúc …", "Kiểm kê kho, xong trước 30/4/2026: …": times of the words before the colon. */
function headTimes(page: Page, node: Node): Said['deadlines'] {
  if (!/\d/u.test(page.flow.slice(node.bodyAt, node.headEnd))) return [];
  return plain(page, node.bodyAt, node.end).deadlines.filter(({ start }) => start < node.headEnd);
}

/** One line under a field that stands alone on its own line. */
export function readValue(page: Page, line: Node, kind: FieldKind): { readonly organs: Said['organs']; readonly deadlines: Said['deadlines'] } {
  const value = page.flow.slice(line.bodyAt, line.end);
  if (kind === 'time') return { organs: [], deadlines: plain(page, line.bodyAt, line.end).deadlines };
  if (kind !== 'lead' && kind !== 'coordinate') return { organs: [], deadlines: [] };
  return { organs: fieldOrgans(value, kind).map((organ) => move(organ, line.bodyAt, true)), deadlines: [] };
}

/** "- Điểm lấy mẫu: …" over "+ Xã A: …": places of the work, not its doers. */
function namesPlaces(page: Page, node: Node): boolean {
  const above = node.parent;
  return above !== null && /^(?:Các )?(?:[Đđ]iểm|[Đđ]ịa điểm|[Vv]ị trí|[Đđ]ịa bàn|[Kk]hu vực|[Pp]hạm vi)\s/u.test(page.flow.slice(above.bodyAt, above.end));
}

const TIME_ASIDE = /[;.]\s*(?:[Tt]hời (?:gian|hạn)|[Tt]iến độ)[^:;.]{0,30}:\s*([^;]+)/u;
const PERIOD = /giai đoạn\s(20\d{2})\s?[-–]\s?(20\d{2})\s*$/u;

function plain(page: Page, from: number, to: number): { readonly organs: Said['organs']; readonly deadlines: Said['deadlines'] } {
  const raw = page.flow.slice(from, to);
  const lead = /^[\s:.–-]*/u.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead);
  const at = from + lead;
  return {
    organs: findOrgans(text).map((organ) => move(organ, at, false)),
    deadlines: findDeadlines(text).map((deadline) => ({ ...deadline, start: deadline.start + at, end: deadline.end + at })),
  };
}

const move = (organ: FoundOrgan, by: number, field: boolean): FoundOrgan & { readonly field: boolean } => ({
  ...organ,
  start: organ.start + by,
  end: organ.end + by,
  field,
});

/** Items whose heading says that they order nothing: state of affairs, aims, who takes part. */
const IDLE =
  /^(?:Hiện trạng|Thực trạng|Tình hình|Đánh giá (?:chung|tình hình|thực trạng|kết quả)|Kết quả (?:đạt|thực hiện|triển)|Đối tượng|Phạm vi|Mục tiêu|Chỉ tiêu|Mục đích|Quan điểm|Nguyên tắc|Thành phần|Tồn tại|Hạn chế|Nguyên nhân|Bối cảnh|Căn cứ pháp lý|Kinh phí|Nguồn (?:lực|vốn|kinh phí)|Địa điểm|Số lượng|Điều kiện|Tiêu chuẩn|Giải thích)(?=[\s,:.]|$)/u;

/** "Cơ bản thống nhất với Báo cáo …": what the issuer finds; "Quyết định này có hiệu lực …": when it holds. No work. */
const FINDS =
  /^(?:(?:Bộ Chính trị|Ban Bí thư|Chính phủ|Thủ tướng)[^.;]{0,30}\s)?(?:[Cc]ơ bản (?:nhất trí|thống nhất|đồng ý)|(?:[Nn]hất trí|[Tt]hống nhất|[Đđ]ồng ý) với)\s|^(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Quy định|Quy chế|Hướng dẫn|Chỉ thị|Điều lệ|Kế hoạch) này (?:có hiệu lực|thay thế)\s/u;

export const isIdle = (heading: string): boolean => IDLE.test(heading.trim()) || FINDS.test(heading.trim());

/** Sections whose items are work. */
export const ordersWork = (role: SectionRole | null): boolean => role === 'tasks' || role === 'organization';
