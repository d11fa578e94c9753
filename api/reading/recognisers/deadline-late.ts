import type { Maker } from './deadline-forms.ts';

/** Deadlines by the day, the week, a session, or counted back from an event; see `deadline-forms` for the rest. */
/** "xem xét ban hành tại kỳ họp cuối năm 2026". */
const YEAR_SESSION = /tại ((?:[Kk]ỳ|[Pp]hiên) họp (?:\p{Ll}+ ){0,3}(?:(?:đầu|giữa|cuối) năm(?: và|,) ){0,2}(?:đầu|giữa|cuối) năm 20\d{2})/gu;
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
/** "trước ngày thi 01 ngày làm việc", "trước khi khai mạc hội nghị ít nhất 15 ngày", "sau đại hội 10 ngày": how long before or after an event. */
const AHEAD_OF =
  /(?<!\p{L})((?:trước|sau) (?:ngày|khi|lễ|buổi|cuộc|kỳ|phiên|đợt|[Đđ]ại hội|[Hh]ội (?:nghị|thi|thảo))(?:\s\p{L}+){0,7}? (?:(?:ít|chậm|muộn) nhất |tối thiểu |không quá )?\d{1,3} (?:ngày|giờ|tuần|tháng)(?: làm việc)?)(?=\s*[.;,)]|$|\s(?:để|và|theo)\s)/gu;
/** "báo cáo sau 03 ngày kết thúc mỗi đợt". */
const AFTER_DAYS =
  /(?<!\p{L})(sau \d{1,3} (?:ngày|giờ|tuần|tháng)(?: làm việc)? (?:kết thúc|hoàn thành|tổ chức|diễn ra|ban hành|nhận được)(?:\s\p{L}+){0,6}?)(?=\s*[.;,)]|$|\s(?:để|và|theo|phải)\s)/giu;
/** "hằng tuần, vào ngày thứ Năm": the day behind its turn. */
const EACH_WEEK =
  /[Hh][ằà]ng tuần,?\s\(?(trước|vào|chậm nhất(?: là)?)\s(?:lúc\s)?(?:(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?(?: phút)?,?\s)?(?:ngày\s)?((?:(?:sáng|chiều|tối)\s)?[Tt]hứ \p{L}+)/gu;
/** "vào tuần cuối hằng tháng", "ngày cuối mỗi quý". */
const PART_OF_TURN = /(?<!\p{L})((?:tuần|ngày(?: làm việc)?) (?:đầu|cuối|thứ \p{L}+)(?: tiên| cùng)?(?: của)? (?:h[ằà]ng|mỗi) (?:tháng|quý|năm))(?!\p{L})/gu;
/** "gửi trước ngày 15 của tháng". */
const DAY_OF_MONTH = /(?:trước|vào|chậm nhất(?: là)?)\s(ngày\s\d{1,2}\s(?:của\s)?(?:mỗi\s|từng\s)?tháng)(?=\s*[.,;)]|$|\s(?:để|về|gửi)\s)/gu;
/** "phân bổ kinh phí trước Tết Nguyên đán 2026." */
const BEFORE_TET =
  /(?<!(?:ngày|tuần|tháng|dịp|thời điểm|trong|và|,)\s)(trước (?:dịp )?Tết (?:Nguyên đán|Trung thu|Dương lịch)(?:\s(?:năm|\p{Lu}\p{L}+|\d{4}))*)(?=\s*(?:[.;)]|$))/gu;
/** "định kỳ 06 tháng, hằng năm báo cáo kết quả": how often a report is made, where its days are not said. */
const RHYTHM = '(?:(?:mỗi )?0?[369] tháng|h[ằà]ng (?:tuần|tháng|quý|năm)|quý|tháng|(?:0?1 )?năm)';
const ROUTINE = new RegExp(
  `[Đđ]ịnh kỳ,? (${RHYTHM}(?:(?:,| và| hoặc)\\s${RHYTHM}){0,3})(?=[\\s,(][^.;]{0,100}(?:báo cáo|gửi|sơ kết|tổng hợp))(?![^.;]{0,240}\\sngày\\s\\d)`,
  'gu',
);
/** "báo cáo hai tuần một lần", "3 tháng/lần báo cáo": how often, counted. */
const EVERY =
  /(?<=(?:[Bb]áo cáo|[Gg]iao ban)[^.;]{0,140}\s)((?:0?[1-9]|1[0-2]|một|hai|ba|bốn|sáu)\s(?:ngày|tuần|tháng|quý|năm))(?:\s(?:một|0?1)\s|\/)lần(?=\s*[.,;:)]|$|\s(?:về|cho|với|và|để|gửi)\s)/gu;
/** "hằng ngày trước 15h00". */
const EACH_DAY = /h[ằà]ng ngày[^.;]{0,20}?\s(trước|vào|lúc)\s(?:lúc\s)?(\d{1,2})\s?(?:giờ|h|:)\s?(\d{2})?/gu;
/** "hoàn thành trước khi Luật có hiệu lực", "… trước kỳ họp thường lệ cuối năm 2026". */
const EVENT_AHEAD =
  /(?:[Hh]oàn (?:thành|tất)|[Xx]ong|[Gg]ửi|[Tt]rình|[Bb]áo cáo)(?:\s[^.;,()]{0,90})?\s(trước (?:khi (?!trình|ban hành|ký|đưa|quyết|thực hiện|phê|thông qua|triển khai|gửi|nghiệm)|(?:kỳ|phiên) họp |khai giảng |thềm |Tết |mùa (?:mưa|bão|khô) ?|(?:Đại|đại) hội |ngày (?:bầu cử|khai giảng|khai mạc) ?)(?:[^\s.;,()]+\s?){0,9})(?=\s*(?:[.;,()]|$))/gu;

/** "hoàn thành trong quý này", "báo cáo trong tuần sau": counted from the document's own day. */
const NEAR = /(?<!\p{L})(trong (?:tuần|tháng|quý) (?:này|tới|sau))(?=\s*(?:[.;,)]|$)|\s(?:để|và|theo)\s)/gu;
/** "báo cáo tuần vào 15g00 thứ Năm". */
const WEEKLY_REPORT =
  /[Bb]áo cáo tuần[^.;]{0,40}?\s(?:vào|trước)\s(?:(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?,?\s)?(?:ngày\s)?((?:sáng |chiều )?[Tt]hứ \p{L}+)(?!\s(?:hằng|hàng))/gu;

/** "chậm nhất ngày 10/12/2026 (trước ngày họp 15 ngày)": the bracket tells why that day. */
const tellsWhy = (text: string, at: number): boolean => /\d{4}\s?\($/u.test(text.slice(Math.max(0, at - 7), at));

export const LATE_FORMS: readonly { readonly pattern: RegExp; readonly hint: RegExp; readonly make: Maker }[] = [
  { pattern: YEAR_SESSION, hint: /(?:[Kk]ỳ|[Pp]hiên) họp/, make: ([, words = '']) => ({ text: words.replace(/\s+/g, ' '), kind: 'phrase', on: null }) },
  {
    pattern: ROUTINE,
    hint: /ịnh kỳ/,
    // Every year alone is how work goes, no time of its own.
    make: ([, words = '']) =>
      /^(?:h[ằà]ng |0?1 )?năm$/u.test(words)
        ? null
        : {
            text: `định kỳ ${words
              .replace(/hàng/gu, 'hằng')
              .replace(/(?<!\d)0(?=\d)/gu, '')
              .replace(/mỗi /gu, '')}`,
            kind: 'recurring',
            on: null,
          },
  },
  {
    pattern: AHEAD_OF,
    hint: /\d (?:ngày|giờ|tuần|tháng)/u,
    make: (found, text) => (tellsWhy(text, found.index ?? 0) ? null : { text: found[1] ?? '', kind: 'phrase', on: null }),
  },
  {
    pattern: AFTER_DAYS,
    hint: /[Ss]au \d/,
    make: ([, words = '']) => ({ text: words.toLowerCase().replace(/(?<!\d)0(?=\d)/gu, ''), kind: 'phrase', on: null }),
  },
  {
    pattern: EACH_WEEK,
    hint: /[Hh][ằà]ng tuần/,
    make: ([, when = '', hour, minute, day = '']) => ({
      text: [when, hour === undefined ? '' : `${hour}:${minute ?? '00'}`, /^[Tt]/u.test(day) ? 'ngày' : '', day, 'hằng tuần'].filter(Boolean).join(' '),
      kind: 'recurring',
      on: null,
    }),
  },
  {
    pattern: PART_OF_TURN,
    hint: /(?:h[ằà]ng|mỗi) (?:tháng|quý|năm)/,
    make: ([, words = '']) => ({ text: words.replace(/hàng/u, 'hằng'), kind: 'recurring', on: null }),
  },
  { pattern: DAY_OF_MONTH, hint: /\d (?:của )?(?:mỗi |từng )?tháng/, make: ([, words = '']) => ({ text: words, kind: 'recurring', on: null }) },
  { pattern: BEFORE_TET, hint: /trước (?:dịp )?Tết/, make: ([, words = '']) => ({ text: words, kind: 'phrase', on: null }) },
  { pattern: EVERY, hint: /lần/, make: ([, words = '']) => ({ text: `${words.replace(/^0/u, '')} một lần`, kind: 'recurring', on: null }) },
  {
    pattern: EACH_DAY,
    hint: /h[ằà]ng ngày/,
    make: ([, when, hour, minute]) => ({ text: `hằng ngày ${when} ${hour}h${minute ?? '00'}`, kind: 'recurring', on: null }),
  },
  {
    pattern: EVENT_AHEAD,
    hint: /trước (?:khi|kỳ|phiên|khai|thềm|Tết|mùa|[Đđ]ại|ngày)/,
    make: ([, words = '']) => ({
      text: words
        .replace(/\s+/gu, ' ')
        .replace(/(\d{4})\s?[-–]\s?(\d{4})/gu, '$1-$2')
        .trim(),
      kind: 'phrase',
      on: null,
    }),
  },
  { pattern: NEAR, hint: /trong (?:tuần|tháng|quý) (?:này|tới|sau)/, make: ([, words = '']) => ({ text: words, kind: 'phrase', on: null }) },
  {
    pattern: WEEKLY_REPORT,
    hint: /áo cáo tuần/,
    make: ([, hour, minute, day = '']) => ({ text: `${hour === undefined ? '' : `${hour}:${minute ?? '00'} `}${day} hằng tuần`, kind: 'recurring', on: null }),
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
