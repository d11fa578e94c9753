import { printDate } from '../../domain/dates.ts';
import type { ReportForm } from '../report/letterhead.ts';
import { addresseeWords } from './by-addressee.ts';
import { isReminder, type LetterData, type LetterPoint } from './letter-data.ts';
import { goesElsewhere, goingTo, isOwn } from './receiver-words.ts';
import { counted } from './spelled-out.ts';

/** The points of a letter by what is asked: to hand in what has not been received, or to keep a term that comes. */
export type Asked = { readonly urged: readonly LetterPoint[]; readonly reminded: readonly LetterPoint[] };

export function askedOf({ points }: LetterData): Asked {
  return { urged: points.filter((point) => !isReminder(point)), reminded: points.filter(isReminder) };
}

/** Whose points they are; `one`: the letter goes to one alone. */
function whose(points: readonly LetterPoint[], one: boolean): string {
  return one ? 'quý cơ quan' : `${counted(new Set(points.map(addresseeWords)).size)} cơ quan, đơn vị`;
}

/**
 * "…, đến ngày …, Ban … chưa nhận được 02 nội dung của quý cơ quan": what stands below, without what follows it. What goes to
 * another office may have come there: of that it says only that nothing is known of it here.
 */
export function toldWords({ urged, reminded }: Asked, asOf: string, own: string, one: boolean): string {
  const day = printDate(asOf);
  const coming = `${counted(reminded.length)} nội dung`;
  if (urged.length === 0) return `đến ngày ${day} có ${coming} của ${whose(reminded, one)} sắp đến hạn`;
  const things = `${counted(urged.length)} nội dung của ${whose(urged, one)}`;
  const missed = goesElsewhere(urged, own) ? `chưa có thông tin về ${things}` : `chưa nhận được ${things}`;
  return `đến ngày ${day}, ${own} ${missed}${reminded.length === 0 ? '' : `; có ${coming} sắp đến hạn`}`;
}

/** What the annex or a part of the letter is headed by. */
export const urgedHead = ({ urged }: Asked, own: string): string => (goesElsewhere(urged, own) ? 'Nội dung chưa có thông tin' : 'Nội dung chưa nhận được');
export const REMINDED_HEAD = 'Nội dung sắp đến hạn';

export function annexHead(asked: Asked, own: string): string {
  if (asked.reminded.length === 0) return urgedHead(asked, own);
  return asked.urged.length === 0 ? REMINDED_HEAD : `${urgedHead(asked, own)}, nội dung sắp đến hạn`;
}

const whom = (one: boolean): string => (one ? 'quý cơ quan' : 'các cơ quan, đơn vị');

/** What the letter asks for, a sentence for what is urged and one for what is reminded of. */
export function askWords(asked: Asked, own: string, one: boolean): readonly string[] {
  const both = asked.urged.length > 0 && asked.reminded.length > 0;
  const of = (head: string): string => (both ? `Đối với ${head.charAt(0).toLocaleLowerCase('vi')}${head.slice(1)}, đề nghị` : 'Đề nghị');
  return [
    ...(asked.urged.length === 0 ? [] : [`${of(urgedHead(asked, own))} ${whom(one)} ${urgeWords(asked.urged, own)}`]),
    ...(asked.reminded.length === 0 ? [] : [`${of(REMINDED_HEAD)} ${whom(one)} ${remindWords(asked.reminded, own)}`]),
  ];
}

const BY = 'trước ngày ……/……/20……';
const copy = (own: string): string => `đồng gửi ${own} 01 bản để theo dõi, tổng hợp.`;
const nounOf = (points: readonly LetterPoint[]): string => `${points.every(({ kind }) => kind === 'report') ? 'báo cáo' : 'văn bản'} nêu trên`;

function urgeWords(points: readonly LetterPoint[], own: string): string {
  const noun = nounOf(points);
  const { words, to } = goingTo(points);
  if (words === null) return `rà soát và gửi ${own} ${noun} để theo dõi, tổng hợp ${BY}.`;
  return isOwn(to, own) ? `rà soát và ${words(noun)} ${BY}.` : `rà soát và ${words(noun)} ${BY}; ${copy(own)}`;
}

function remindWords(points: readonly LetterPoint[], own: string): string {
  const noun = nounOf(points);
  const { words, to } = goingTo(points);
  if (words === null) return `hoàn thành ${noun} đúng thời hạn và gửi ${own} 01 bản để theo dõi, tổng hợp.`;
  return isOwn(to, own) ? `${words(noun)} đúng thời hạn.` : `${words(noun)} đúng thời hạn; ${copy(own)}`;
}

/** What else the letter says: what to answer where it was sent already or done otherwise. */
export function furtherWords({ urged }: Asked, own: string): string {
  const hard = `Trường hợp thực hiện bằng hình thức khác hoặc có khó khăn, vướng mắc, đề nghị trao đổi bằng văn bản với ${own} để phối hợp.`;
  if (urged.length === 0) return `Trường hợp đã gửi, đề nghị cho biết số, ký hiệu, ngày, tháng của văn bản để cập nhật. ${hard}`;
  return `Trường hợp đã ban hành hoặc đã gửi, đề nghị cho biết số, ký hiệu, ngày, tháng của văn bản và gửi ${own} bản sao để cập nhật, tổng hợp. ${hard}`;
}

/** The last sentence, as each form has it. */
export function closingWords(form: ReportForm, one: boolean): string {
  return form === 'party' ? `Đề nghị ${whom(one)} quan tâm, phối hợp thực hiện./.` : `Trân trọng cảm ơn sự phối hợp của ${whom(one)}./.`;
}
