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

/** How the letter says where several points go. */
export type Going = {
  /** With its preposition, "về UBND tỉnh"; null where nobody is named. */
  readonly to: string | null;
  /** It goes to several: each point names its own. */
  readonly several: boolean;
};

/** Where the points go, in one sentence. */
export function goingTo(points: readonly LetterPoint[]): Going {
  const all = new Set(points.map(({ receiver }) => receiver));
  const [first = null] = all;
  if (all.size > 1) return { to: 'theo nơi nhận nêu tại từng nội dung', several: true };
  return { to: first === null ? null : `về ${first}`, several: false };
}

/** Whether the office that writes is the receiver itself. */
export const isOwn = (to: string | null, own: string): boolean => to !== null && fold(spelledOut(to.replace(/^về /u, ''))) === fold(spelledOut(own));

/** Whether any of them goes to another than the office that writes: then it may have come there, and what is missing here is a copy. */
export const goesElsewhere = (points: readonly Pick<LetterPoint, 'receiver'>[], own: string): boolean =>
  points.some(({ receiver }) => receiver !== null && !isOwn(receiver, own));
