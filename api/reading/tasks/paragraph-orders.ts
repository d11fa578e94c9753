import type { Page } from '../layout/page.ts';
import { isOrder } from '../recognisers/section-role.ts';
import type { Node } from '../structure/outline.ts';
import { readSaid, type Said } from './units.ts';

/** Paragraphs that close a letter or tell of it. */
const NO_ORDER =
  /^(?:Trên đây|Đây là|(?:Trong q|Q)uá trình|Nhận được|Nơi nhận|Kính gửi|Văn phòng .{0,60}(?:thông báo|trân trọng)|(?:Chỉ thị|Công điện|Thông báo) này|Rất mong)/u;
/** "Đề nghị các đơn vị nghiêm túc triển khai thực hiện": what was ordered is asked for once more. */
const ASKED_AGAIN =
  /^(?:Đề nghị|Yêu cầu)\s(?:(?:các|quý)\s)?(?:cơ quan|đơn vị|địa phương|đồng chí|sở|ngành)(?:,? (?:và )?(?:các )?(?:cơ quan|đơn vị|địa phương|ban|ngành|tổ chức|cá nhân))*(?: (?:liên quan|nêu trên|trên))?\s(?:(?:tích cực|chủ động|khẩn trương|nghiêm túc|quan tâm|kịp thời|phối hợp)[,\s]+)*(?:tổ chức |triển khai |chỉ đạo )*thực hiện/u;

/** Whether a paragraph only closes what was ordered, or asks for it once more. */
export const asksOnly = (text: string): boolean => NO_ORDER.test(text) || ASKED_AGAIN.test(text);

/** Whether words put somebody in charge or set a day. */
export const isCharged = ({ organs, deadlines }: Said): boolean => deadlines.length > 0 || organs.some((organ) => organ.role === 'lead');

/** Whether words only lead over to what stands below them. */
export const isLeadIn = (text: string): boolean => /:\s*$/u.test(text);

/** Whether a paragraph beside numbered parts orders something itself: it charges somebody, sets a day or is worded as an order; no mere lead-in. */
export function isOrdered(text: string, said: Said): boolean {
  return !isLeadIn(text) && !asksOnly(text) && (isCharged(said) || isOrder(text));
}

/** "Thứ nhất, …", "Hai là, …": items that are counted in words. */
const ORDINAL = /^(?:Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)[,:]\s/u;
/** "Giao Sở A chủ trì …" as a paragraph of its own, in a letter without labels. */
export function ordersAlone(page: Page, paragraph: Node): boolean {
  const text = page.flow.slice(paragraph.start, paragraph.end);
  if (text.length < 40 || isLeadIn(text) || asksOnly(text)) return false;
  if (ORDINAL.test(text)) return true;
  return readSaid(page, paragraph, false).organs.some(
    (organ) =>
      organ.role === 'lead' &&
      (organ.outright || (organ.start - paragraph.start < 4 && !/^\s(?:đã|đang|vừa|được|là)\s/u.test(page.flow.slice(organ.end, organ.end + 8)))),
  );
}
