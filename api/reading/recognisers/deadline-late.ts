import type { Maker } from './deadline-forms.ts';

/** Deadlines by the day, the week, a session, or counted back from an event; see `deadline-forms` for the rest. */
/** "xem xét ban hành tại kỳ họp cuối năm 2026". */
const YEAR_SESSION = /tại ((?:[Kk]ỳ|[Pp]hiên) họp (?:\p{Ll}+ ){0,3}(?:đầu|giữa|cuối) năm 20\d{2})/gu;
/** "… ra khỏi khu dân cư trước năm 2028." at the end of an order. */
const BEFORE_YEAR = /\strước năm (20\d{2})(?=\s*(?:[.;]|$))/gu;
/** "trong tuần đầu tháng 10 năm 2024". */
const WEEK_OF_MONTH = /(?:trong|vào|trước) (tuần (?:đầu|cuối|thứ \p{L}+|\d)(?: của)? tháng \d{1,2})(?:\/|\snăm\s)(20\d{2})/gu;
/** "báo cáo Chính phủ tại phiên họp thường kỳ tháng 3 năm 2025". */
const AT_SESSION =
  /(?:[Bb]áo cáo|[Tt]rình)[^.;]{0,120}\s(?:tại|trong) (?:[Pp]hiên họp|[Kk]ỳ họp|cuộc họp|[Hh]ội nghị)[^.;,()]{0,30}?\stháng (\d{1,2})(?:\/|\snăm\s)(20\d{2})/gu;
/** "trước 17h00 hằng ngày": a daily hour. */
const DAILY = /(?:(trước|vào|lúc|chậm nhất)\s)?(\d{1,2})\s?(?:giờ|h|:)\s?(\d{2})?(?:\s?phút)?\s(?:hằng|hàng)\sngày/gu;
/** "ít nhất 15 ngày trước khi tiến hành", "trước khi kết thúc năm học": counted back from an event. */
const BEFORE_EVENT =
  /(?:(?:ít nhất|tối thiểu|chậm nhất(?: là)?|trước)\s\d{1,3}\sngày(?: làm việc)?,?\s(?:trước (?:khi|ngày)|tính đến ngày|tổ chức|diễn ra|khai mạc|tiến hành)|(?:[Hh]oàn thành|xong)\s(?:[^.;,()]{0,80}\s)?(trước khi (?:kết thúc|bắt đầu|khai giảng|khai mạc|diễn ra|tổ chức)))\s\p{L}+(?:\s\p{L}+){0,3}?(?=\s(?:để|và|theo|nhằm|tại|gửi|báo)\s|\s*[.,;:()]|$)/gu;
/** "trong Quý I và Quý II năm 2026": the year is said once. */
const TWO_QUARTERS = /(?:trong|vào)\s[Qq]u[ýí]\s(IV|I{1,3}|[1-4])(?:,|\svà)\s[Qq]u[ýí]\s(IV|I{1,3}|[1-4])(?:\/|\snăm\s)(20\d{2})/gu;
/** "ký kết trong cuối năm 2025 và đầu năm 2026", "trình vào giữa năm 2026". */
const PART_OF_YEAR = /(?:trong|vào|ngay)\s((?:đầu|giữa|cuối) năm 20\d{2}(?:\s(?:và|hoặc)\s(?:đầu|giữa|cuối) năm 20\d{2})?)/gu;
/** "phê duyệt trong quý II" of the document's own year, or of every year. */
const BARE_QUARTER =
  /(?:hoàn thành|xong|[Tt]rong|[Tt]rước|[Vv]ào)\s(?:trong\s|cuối\s|hết\s)?[Qq]u[ýí]\s(IV|I{1,3})(?=\s*(?:[.,;:()]|$|\s(?:và|để|gửi|báo|trình)\s))(?!,?\s(?:và\s)?[Qq]u[ýí])(?!,\s20)/gu;
/** "định kỳ 06 tháng báo cáo kết quả": a report twice a year. */
const SIX_MONTHS = /[Đđ]ịnh kỳ (?:mỗi )?0?6 tháng(?=[\s,][^.;]{0,80}(?:báo cáo|gửi|sơ kết))/gu;
/** "Trong năm 2026, cơ bản hoàn thành …": the year stands before the work. */
const YEAR_AHEAD = /(?:^|[.;]\s)Trong năm (20\d{2}),?\s(?:phải |cơ bản |phấn đấu )?hoàn thành\s/gu;
/** "triển khai kế hoạch từ năm 2026 đến năm 2030." at the end of an order. */
const YEARS = /\stừ năm (20\d{2}) đến (?:hết )?năm (20\d{2})(?=\s*(?:[.;]|$))/gu;
/** "quán triệt trong sinh hoạt định kỳ tháng 6/2026". */
const AT_MEETING = /(?:trong|tại)\s(?:kỳ |buổi |đợt )?sinh hoạt[^.;,()\d]{0,40}?\stháng (\d{1,2})(?:\/|\snăm\s)(20\d{2})/gu;
/** "bắt đầu từ ngày 06/9/2026": when the work begins. */
const BEGINS = /[Bb]ắt đầu (?:thực hiện |triển khai |áp dụng )?từ ngày (\d{1,2})(?:[/.-]|\stháng\s)(\d{1,2})(?:[/.-]|\snăm\s)(20\d{2})(?!\s?(?:đến|[-–]))/gu;
/** What tells of results, not of work to do. */
export const BACKWARDS = /đã |đạt được|kết quả|tình hình|diễn ra|phát sinh|ban hành$/u;

const QUARTER: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };

/** Whether the clause before an offset tells of results, or sets an aim. */
const tellsBack = (text: string, at: number | undefined): boolean => {
  const clause =
    text
      .slice(Math.max(0, (at ?? 0) - 400), at)
      .split(/[.;]\s/u)
      .pop() ?? '';
  return BACKWARDS.test(clause) || /^\s*(?:Kết quả|Tình hình)\s|phấn đấu|mục tiêu|chỉ tiêu|tỷ lệ/u.test(clause);
};

export const LATE_FORMS: readonly { readonly pattern: RegExp; readonly hint: RegExp; readonly make: Maker }[] = [
  { pattern: YEAR_SESSION, hint: /(?:[Kk]ỳ|[Pp]hiên) họp/, make: ([, words = '']) => ({ text: words.replace(/\s+/g, ' '), kind: 'phrase', on: null }) },
  {
    pattern: BEFORE_YEAR,
    hint: /trước năm/,
    make: (found, text) =>
      BACKWARDS.test(
        text
          .slice(0, found.index)
          .split(/[.;]\s/u)
          .pop() ?? '',
      )
        ? null
        : { text: `trước năm ${found[1]}`, kind: 'phrase', on: null },
  },
  {
    pattern: TWO_QUARTERS,
    hint: /u[ýí] /,
    make: ([, first, second, year]) => ({
      text: `quý ${QUARTER[first ?? ''] ?? first} và quý ${QUARTER[second ?? ''] ?? second} năm ${year}`,
      kind: 'phrase',
      on: null,
    }),
  },
  {
    pattern: PART_OF_YEAR,
    hint: /(?:đầu|giữa|cuối) năm 20/,
    make: (found, text) => (tellsBack(text, found.index) ? null : { text: (found[1] ?? '').replace(/\s+/g, ' '), kind: 'phrase', on: null }),
  },
  {
    pattern: BARE_QUARTER,
    hint: /u[ýí] I/,
    make: (found, text) => (tellsBack(text, found.index) ? null : { text: `quý ${found[1]}`, kind: 'phrase', on: null }),
  },
  { pattern: SIX_MONTHS, hint: /kỳ /, make: () => ({ text: 'định kỳ 6 tháng', kind: 'recurring', on: null }) },
  { pattern: YEAR_AHEAD, hint: /Trong năm 20/, make: ([, year = '']) => ({ text: `năm ${year}`, kind: 'year', on: year }) },
  {
    pattern: YEARS,
    hint: /từ năm 20/,
    make: (found, text) => (tellsBack(text, found.index) ? null : { text: `từ năm ${found[1]} đến năm ${found[2]}`, kind: 'range', on: found[2] ?? null }),
  },
  {
    pattern: AT_MEETING,
    hint: /sinh hoạt/,
    make: ([, month = '', year]) => ({ text: `${year}-${month.padStart(2, '0')}`, kind: 'month', on: `${year}-${month.padStart(2, '0')}` }),
  },
  {
    pattern: BEGINS,
    hint: /ắt đầu/,
    make: ([, day = '', month = '', year]) => ({ text: `từ ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, kind: 'range', on: null }),
  },
  { pattern: WEEK_OF_MONTH, hint: /tuần/, make: ([, words = '', year]) => ({ text: `${words} năm ${year}`, kind: 'phrase', on: null }) },
  {
    pattern: AT_SESSION,
    hint: /(?:[Pp]hiên|[Kk]ỳ|cuộc) họp|[Hh]ội nghị/,
    make: ([, month = '', year]) => ({ text: `${year}-${month.padStart(2, '0')}`, kind: 'month', on: `${year}-${month.padStart(2, '0')}` }),
  },
  {
    pattern: DAILY,
    hint: /h[ằà]ng ngày/,
    make: ([, when, hour, minute]) => ({ text: [when, `${hour}h${minute ?? '00'}`, 'hằng ngày'].filter(Boolean).join(' '), kind: 'recurring', on: null }),
  },
  {
    pattern: BEFORE_EVENT,
    hint: /trước khi|ngày(?: làm việc)?,? (?:trước ngày|tính đến|tổ chức|diễn ra|khai mạc|tiến hành)/,
    make: ([words, bare]) => ({ text: words.slice(bare === undefined ? 0 : words.indexOf(bare)).replace(/\s+/g, ' '), kind: 'phrase', on: null }),
  },
];
