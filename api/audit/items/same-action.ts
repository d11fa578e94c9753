import { isSetWord, syllableKey } from '../wording/misprints.ts';

/** Words for one kind of action, each of two syllables: whoever says one of them orders what the others say. Data. */
const FAMILIES: readonly (readonly string[])[] = [
  'hoàn thiện, hoàn chỉnh, bổ sung, sửa đổi, rà soát',
  'tuyên truyền, truyền thông, phổ biến',
  'đào tạo, bồi dưỡng, tập huấn, huấn luyện',
  'kiểm tra, giám sát, thanh tra',
  'xây dựng, đầu tư, nâng cấp, cải tạo',
].map((words) => words.split(', ').map((word) => pairsOf(word)[0] ?? ''));
const FAMILY_OF: ReadonlyMap<string, number> = new Map(FAMILIES.flatMap((words, family) => words.map((word) => [word, family] as const)));

/** Syllables within which an action and its object stand. */
const REACH = 8;
/** Syllables within which a task says what is to be done. */
const OPENING = 4;

/** What a task orders first: an action, by its family, and the things it is done to. */
export type MainAction = { readonly family: number; readonly objects: ReadonlySet<string> };

/** A clause as its pairs of neighbouring syllables, and where in it which actions stand. */
export type ActionClause = { readonly pairs: readonly string[]; readonly actions: readonly { readonly family: number; readonly at: number }[] };

/**
 * The action a task begins with and its objects, up to the first colon, semicolon or full stop: what follows lists
 * parts. Null where it begins with no action that is known. `title`: pairs of the document's title, which say nothing
 * inside it.
 */
export function mainAction(words: string, title: ReadonlySet<string>): MainAction | null {
  const [head = ''] = words.split(CLAUSE_END);
  const keys = pairsOf(head);
  const family = keys.slice(0, OPENING).flatMap((key) => FAMILY_OF.get(key) ?? [])[0];
  if (family === undefined) return null;
  const syllables = syllablesOf(head);
  const isObject = (key: string, at: number): boolean => FAMILY_OF.get(key) !== family && !title.has(key) && isSetWord(`${syllables[at]} ${syllables[at + 1]}`);
  const objects = new Set(keys.filter(isObject));
  return objects.size === 0 ? null : { family, objects };
}

const CLAUSE_END = /[:;.\n]/;

/** The clauses of a text in which some known action stands. */
export function actionClauses(words: string): readonly ActionClause[] {
  return words.split(CLAUSE_END).flatMap((clause) => {
    const pairs = pairsOf(clause);
    const actions: { readonly family: number; readonly at: number }[] = [];
    for (const [at, pair] of pairs.entries()) {
      const family = FAMILY_OF.get(pair);
      if (family !== undefined) actions.push({ family, at });
    }
    return actions.length === 0 ? [] : [{ pairs, actions }];
  });
}

/** Whether some clause orders that action on at least half of its objects. */
export function ordersToo(clauses: readonly ActionClause[], { family, objects }: MainAction): boolean {
  return clauses.some(({ pairs, actions }) => {
    if (!actions.some((action) => action.family === family)) return false;
    const isNear = (at: number): boolean => actions.some((action) => action.family === family && Math.abs(action.at - at) <= REACH);
    const met = new Set(pairs.filter((pair, at) => objects.has(pair) && isNear(at)));
    return met.size >= 1 && met.size >= objects.size / 2;
  });
}

/** The pairs of a title, as `mainAction` wants them. */
export function titlePairs(subject: string): ReadonlySet<string> {
  return new Set(pairsOf(subject));
}

function syllablesOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function pairsOf(text: string): readonly string[] {
  const keys = syllablesOf(text).map(syllableKey);
  return keys.slice(1).map((key, at) => `${keys[at]} ${key}`);
}
