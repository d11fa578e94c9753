import { earliestDay, isPlainDate, type PlainDate, printDate } from '../domain/dates.ts';
import { BadInputError } from '../domain/errors.ts';
import { isLikeSymbol } from '../domain/symbols.ts';
import { type CorrectedFact, FACT_VALUES, type StatedTarget } from '../linking/corrections.ts';

const SYMBOL = 'Số, ký hiệu gồm số rồi đến ký hiệu, ví dụ 70-KL/TW, 154/KH-UBND.';
const WORDS: Readonly<Partial<Record<CorrectedFact, string>>> = {
  subject: 'Trích yếu phải là lời văn, ví dụ “Về phát triển thư viện”.',
  signer: 'Người ký phải là tên người, ví dụ “Nguyễn Văn A”.',
  issuer: 'Cơ quan ban hành phải là tên cơ quan, kèm địa danh, ví dụ “Tỉnh ủy Bắc Ninh”.',
  leads: 'Cơ quan chủ trì phải là tên cơ quan.',
  coordinates: 'Cơ quan phối hợp phải là tên cơ quan.',
};
const DAY = 'Ngày ban hành phải là ngày có trong lịch, ví dụ 2025-10-05.';
const DUE = 'Thời hạn phải là ngày có trong lịch, ví dụ 2025-10-05, hoặc 10-05 cho mọi năm.';

const isName = (text: string): boolean => /\p{L}{2}/u.test(text);
/** Of a day in every year: 29 February is one. */
const isDayOfYears = (due: string): boolean => due.length !== 5 || isPlainDate(`2024-${due}`);

/** What is wrong with a value of the right shape, in words that say what is expected; null where nothing is. */
function unfit(fact: CorrectedFact, to: unknown, today: PlainDate): string | null {
  if (to === null) return null;
  if (fact === 'symbol') return isLikeSymbol(to as string) ? null : SYMBOL;
  if (fact === 'issued-on') return earliestDay(to as string) <= today ? null : `Ngày ban hành không thể sau hôm nay, ${printDate(today)}.`;
  if (fact === 'due') return isDayOfYears(to as string) ? null : DUE;
  if (fact === 'targets')
    return (to as readonly StatedTarget[]).every(({ of, low, high }) => isName(of) && (high === null || low <= high))
      ? null
      : 'Mỗi chỉ tiêu phải nêu nội dung bằng lời; mức thấp không lớn hơn mức cao.';
  const words = WORDS[fact];
  return words === undefined || [to].flat().every((one) => isName(String(one))) ? null : words;
}

const SHAPE: Readonly<Partial<Record<CorrectedFact, string>>> = { ...WORDS, symbol: SYMBOL, 'issued-on': DAY, due: DUE };

/** The value of a fact as a person may state it. Errors: BadInputError, which says what is expected. */
export function fittingFact(fact: CorrectedFact, given: unknown, today: PlainDate): unknown {
  const parsed = FACT_VALUES[fact].safeParse(given);
  const problem = parsed.success ? unfit(fact, parsed.data, today) : (SHAPE[fact] ?? 'Giá trị chưa hợp lệ.');
  if (problem === null) return parsed.data;
  throw new BadInputError(problem, { argument: 'value', fact, problem: parsed.error?.issues[0]?.message ?? problem });
}
