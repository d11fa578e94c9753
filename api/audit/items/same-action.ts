import { fold } from '../../domain/fold.ts';
import { isSetWord } from '../wording/misprints.ts';

/** Words for one kind of action, each of two syllables: whoever says one of them orders what the others say. Data. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  'hoàn thiện, hoàn chỉnh, bổ sung, sửa đổi, rà soát',
  'tuyên truyền, truyền thông, phổ biến',
  'đào tạo, bồi dưỡng, tập huấn, huấn luyện',
  'kiểm tra, giám sát, thanh tra',
  'xây dựng, đầu tư, nâng cấp, cải tạo',
].map((words) => new Set(words.split(', ').map(fold)));

/** Syllables within which an action and its object stand. */
const REACH = 8;
/** Syllables within which a task says what is to be done. */
const OPENING = 4;

/** What a task orders first: an action and the things it is done to. */
export type MainAction = { readonly family: ReadonlySet<string>; readonly objects: ReadonlySet<string> };

/**
 * The action a task begins with and its objects, up to the first colon, semicolon or full stop: what follows lists
 * parts. Null where it begins with no action that is known. `title`: pairs of the document's title, which say nothing inside it.
 */
export function mainAction(words: string, title: ReadonlySet<string>): MainAction | null {
  const [head = ''] = words.split(/[:;.\n]/);
  const pairs = pairsIn(head);
  const family = FAMILIES.find((one) => pairs.slice(0, OPENING).some(({ key }) => one.has(key)));
  if (family === undefined) return null;
  const objects = new Set(pairs.flatMap(({ key, isWord }) => (isWord && !family.has(key) && !title.has(key) ? [key] : [])));
  return objects.size === 0 ? null : { family, objects };
}

/** Whether some clause of a text orders that action on at least half of its objects. */
export function ordersToo(words: string, { family, objects }: MainAction): boolean {
  return words.split(/[:;.\n]/).some((clause) => {
    const pairs = pairsIn(clause);
    const actions = pairs.flatMap(({ key }, at) => (family.has(key) ? [at] : []));
    const met = new Set(pairs.flatMap(({ key }, at) => (objects.has(key) && actions.some((action) => Math.abs(action - at) <= REACH) ? [key] : [])));
    return met.size >= 1 && met.size >= objects.size / 2;
  });
}

function pairsIn(text: string): readonly { readonly key: string; readonly isWord: boolean }[] {
  const syllables = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return syllables.slice(1).map((second, at) => ({ key: fold(`${syllables[at]} ${second}`), isWord: isSetWord(`${syllables[at]} ${second}`) }));
}
