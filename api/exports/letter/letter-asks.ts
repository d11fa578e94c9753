import { printDate } from '../../domain/dates.ts';
import { figure } from '../report/text.ts';
import { addresseeWords } from './by-addressee.ts';
import { isReminder, type LetterData, type LetterPoint } from './letter-data.ts';
import { goesElsewhere, goingTo, isOwn } from './receiver-words.ts';

/** The points of a letter by what is asked: to hand in what has not been received, or to keep a term that comes. */
export type Asked = { readonly urged: readonly LetterPoint[]; readonly reminded: readonly LetterPoint[] };

export function askedOf({ points }: LetterData): Asked {
  return { urged: points.filter((point) => !isReminder(point)), reminded: points.filter(isReminder) };
}

/** Whose points they are; `one`: the letter goes to one alone. */
function whose(points: readonly LetterPoint[], one: boolean): string {
  return one ? 'quý cơ quan' : `${figure(new Set(points.map(addresseeWords)).size)} cơ quan, đơn vị`;
}

/**
 * "…, đến ngày …, Ban … chưa nhận được 2 nội dung của quý cơ quan": what stands below, without what follows it. What goes to
 * another office may have come there: of that it says only that it is not at hand here.
 */
export function toldWords({ urged, reminded }: Asked, asOf: string, own: string, one: boolean): string {
  const day = printDate(asOf);
  const note = `${figure(reminded.length)} nội dung sắp đến hạn`;
  if (urged.length === 0) return `tính đến ngày ${day}, ${own} đề nghị ${whose(reminded, one)} lưu ý ${note}`;
  const things = `${figure(urged.length)} nội dung của ${whose(urged, one)}`;
  const missed = goesElsewhere(urged, own) ? `${things} chưa có trong hệ thống theo dõi của ${own}` : `${own} chưa nhận được ${things}`;
  return `qua theo dõi, tổng hợp, đến ngày ${day}, ${missed}${reminded.length === 0 ? '' : `; đồng thời đề nghị lưu ý ${note}`}`;
}

/** What the annex or a part of the letter is headed by. */
export const urgedHead = ({ urged }: Asked, own: string): string =>
  goesElsewhere(urged, own) ? 'Nội dung chưa có trong hệ thống theo dõi' : 'Nội dung chưa nhận được';
export const REMINDED_HEAD = 'Nội dung sắp đến hạn';

export function annexHead(asked: Asked, own: string): string {
  if (asked.reminded.length === 0) return urgedHead(asked, own);
  return asked.urged.length === 0 ? REMINDED_HEAD : `${urgedHead(asked, own)}, nội dung sắp đến hạn`;
}

/** What the letter asks for, a sentence for what is urged and one for what is reminded of. */
export function askWords(asked: Asked, own: string, one: boolean): readonly string[] {
  const who = one ? 'quý cơ quan' : 'các cơ quan, đơn vị';
  const both = asked.urged.length > 0 && asked.reminded.length > 0;
  const of = (head: string): string => (both ? `Đối với ${head.charAt(0).toLocaleLowerCase('vi')}${head.slice(1)}, đề nghị` : 'Đề nghị');
  return [
    ...(asked.urged.length === 0 ? [] : [`${of(urgedHead(asked, own))} ${who} ${urgeWords(asked.urged, own)}`]),
    ...(asked.reminded.length === 0 ? [] : [`${of(REMINDED_HEAD)} ${who} ${remindWords(asked.reminded, own)}`]),
  ];
}

const BY = 'trước ngày ……/……/20……';
const copy = (own: string): string => `đồng gửi ${own} 01 bản để theo dõi, tổng hợp.`;
const nounOf = (points: readonly LetterPoint[]): string => `${points.every(({ kind }) => kind === 'report') ? 'báo cáo' : 'văn bản'} nêu trên`;

function urgeWords(points: readonly LetterPoint[], own: string): string {
  const noun = nounOf(points);
  const { to } = goingTo(points);
  if (to === null) return `rà soát và gửi ${own} ${noun} để theo dõi, tổng hợp ${BY}`;
  return isOwn(to, own) ? `rà soát và gửi ${noun} ${to} ${BY}` : `rà soát và gửi ${noun} ${to} ${BY}; ${copy(own)}`;
}

function remindWords(points: readonly LetterPoint[], own: string): string {
  const noun = nounOf(points);
  const { to } = goingTo(points);
  if (to === null) return `hoàn thành ${noun} đúng thời hạn và gửi ${own} 01 bản để theo dõi, tổng hợp.`;
  return isOwn(to, own) ? `gửi ${noun} ${to} đúng thời hạn.` : `gửi ${noun} ${to} đúng thời hạn; ${copy(own)}`;
}

/** What else the letter says: what to answer where it was done otherwise, and what “chưa nhận được” means. */
export function furtherWords({ urged }: Asked, asOf: string, own: string): readonly string[] {
  const hard = 'Trường hợp thực hiện bằng hình thức khác hoặc có khó khăn, vướng mắc, đề nghị nêu rõ bằng văn bản.';
  if (urged.length === 0) return [`Trường hợp đã gửi, đề nghị cho biết số, ký hiệu, ngày, tháng của văn bản. ${hard}`];
  return [
    `Trường hợp đã ban hành hoặc đã gửi, đề nghị cho biết số, ký hiệu, ngày, tháng và gửi bản sao để tổng hợp. ${hard}`,
    goesElsewhere(urged, own)
      ? `“Chưa có trong hệ thống theo dõi” là tình trạng dữ liệu của ${own} đến ngày ${printDate(asOf)}: cơ quan có thể đã gửi nơi nhận theo quy định mà ${own} chưa được gửi; đây không phải kết luận về việc ban hành hay thực hiện của cơ quan.`
      : `“Chưa nhận được” là tình trạng văn bản tại nơi tổng hợp đến ngày ${printDate(asOf)}, không phải kết luận về việc ban hành hay thực hiện của cơ quan.`,
  ];
}
