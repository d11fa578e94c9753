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
  /(?:(?:ít nhất|tối thiểu|chậm nhất(?: là)?|trước)\s\d{1,3}\sngày(?: làm việc)?,?\s(?:trước (?:khi|ngày)|tính đến ngày)|(?:[Hh]oàn thành|xong)\s(?:[^.;,()]{0,80}\s)?(trước khi (?:kết thúc|bắt đầu|khai giảng|khai mạc|diễn ra|tổ chức)))\s\p{Ll}+(?:\s\p{L}+){0,3}?(?=\s(?:để|và|theo|nhằm|tại|gửi|báo)\s|\s*[.,;:()]|$)/gu;
/** What tells of results, not of work to do. */
export const BACKWARDS = /đã |đạt được|kết quả|tình hình|diễn ra|phát sinh|ban hành$/u;

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
    hint: /trước khi|ngày(?: làm việc)?,? (?:trước ngày|tính đến)/,
    make: ([words, bare]) => ({ text: words.slice(bare === undefined ? 0 : words.indexOf(bare)).replace(/\s+/g, ' '), kind: 'phrase', on: null }),
  },
];
