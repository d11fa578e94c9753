import { goesTo } from '../../audit/expectations/goes-to.ts';
import { heldNow } from '../../audit/expectations/held-now.ts';
import type { Expectation } from '../../domain/coverage.ts';
import { fold } from '../../domain/fold.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { LetterPoint } from './letter-data.ts';
import { spelledOut } from './spelled-out.ts';

/** Where the words name receivers that cannot be told: they stand in the quote. */
const AS_QUOTED = 'nơi nhận nêu tại đoạn trích';

/** To whom what is awaited goes: whom its words name, or the heir of that organ; of a report or a review else who issued the document. Null where it is nobody's but the office's to ask for. */
export function receiverWords(row: Expectation, directive: DirectiveRow | undefined): string | null {
  const receiver = goesTo(row, directive);
  if (receiver === null) return null;
  if (receiver.organId === null) return receiver.organName || AS_QUOTED;
  const now = heldNow(receiver);
  if (now === null) return receiver.via === null ? receiver.organName : `${receiver.organName} (qua ${receiver.via})`;
  const names = now.holders.map(({ name }) => name).join(', ');
  if (names === receiver.organName) return names;
  return names === '' ? `……………… (cơ quan kế thừa nhiệm vụ của ${receiver.organName})` : `${names} (kế thừa nhiệm vụ của ${receiver.organName})`;
}

/** A draft is submitted; all else is sent. */
const wayOf = ({ kind }: Pick<LetterPoint, 'kind'>): 'gửi' | 'trình' => (kind === 'product' ? 'trình' : 'gửi');

/** Where a point goes: "gửi về UBND tỉnh", "trình Chính phủ"; null where nobody is named. */
export function goesWords(point: LetterPoint): string | null {
  const { receiver } = point;
  if (receiver === null) return null;
  return wayOf(point) === 'trình' ? `trình ${receiver}` : `gửi về ${receiver}`;
}

/** How the letter says where its points go, `noun` being what they are. */
export type Going = {
  /** "gửi báo cáo nêu trên về UBND tỉnh", "trình Chính phủ văn bản nêu trên"; null where nobody is named. */
  readonly words: ((noun: string) => string) | null;
  /** The only one it goes to; null where it goes to several, or nobody is named. */
  readonly to: string | null;
  /** It goes to several: each point names its own. */
  readonly several: boolean;
};

/** Where the points go, in one sentence. */
export function goingTo(points: readonly LetterPoint[]): Going {
  const [first = null, ...others] = new Set(points.map(({ receiver }) => receiver));
  const ways = new Set(points.map(wayOf));
  if (others.length > 0 || (first !== null && ways.size > 1)) {
    const where = points.some(({ receiver }) => receiver === null) ? 'đến nơi nhận theo quy định' : 'đến nơi nhận nêu tại từng nội dung';
    return { words: (noun) => `gửi ${noun} ${where}`, to: null, several: true };
  }
  if (first === null) return { words: null, to: null, several: false };
  return { words: (noun) => (ways.has('trình') ? `trình ${first} ${noun}` : `gửi ${noun} về ${first}`), to: first, several: false };
}

/** Whether the office that writes is the receiver itself. */
export const isOwn = (to: string | null, own: string): boolean => to !== null && fold(spelledOut(to)) === fold(spelledOut(own));

/** Whether any of them goes to another than the office that writes: then it may have come there, and what is missing here is a copy. */
export const goesElsewhere = (points: readonly Pick<LetterPoint, 'receiver'>[], own: string): boolean =>
  points.some(({ receiver }) => receiver !== null && !isOwn(receiver, own));
