import { fold, foldMarked } from '../domain/fold.ts';
import type { DirectiveRow, SearchEntry, TaskRow } from '../domain/rows.ts';
import type { SearchAnswer } from '../store/port.ts';
import { searchTerms, searchTier } from '../store/search-tier.ts';

type Hit = SearchAnswer['hits'][number];

/** What is asked of the store: organs by words, what they issued, its tasks. */
export type IssuerQuestions = {
  readonly organs: (words: string, limit: number) => Promise<SearchAnswer>;
  readonly issued: (organIds: readonly string[], limit: number) => Promise<{ readonly rows: readonly DirectiveRow[]; readonly total: number }>;
  readonly tasks: (directiveIds: readonly string[]) => Promise<readonly TaskRow[]>;
};

/** Typed words of which the first or the last name organs, and the rest stands in a task that one of them set. */
type Split = { readonly organIds: readonly string[]; readonly task: string };

/** Of so many words each beginning and each end is held against the names of organs. */
const MOST_WORDS = 12;
/** So many are meant by a name at most, and so many documents of theirs are looked through: where there are more, nothing is added. */
const MOST_ORGANS = 100;
const MOST_DIRECTIVES = 100;
/** The tier of words that stand in a row with their marks. */
const IN_A_ROW = 1;
/** Characters of a task that are given; whoever shows it cuts it around what was found. */
const KEPT = 2000;

/** The longest beginning and the longest end of the words that organs are called by, with their marks where they were typed with any. */
async function splitsOf(words: readonly string[], { organs }: IssuerQuestions): Promise<readonly Split[]> {
  const found: Split[] = [];
  for (const last of [false, true]) {
    for (let length = words.length - 1; length > 0; length -= 1) {
      const at = last ? words.length - length : length;
      const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
      const [name, task] = last ? [second, first] : [first, second];
      const bare = fold(name) === foldMarked(name);
      const { hits, total } = await organs(name, MOST_ORGANS);
      const named = hits.filter(({ tier }) => bare || tier < 3);
      if (named.length === 0) continue;
      if (total <= MOST_ORGANS) found.push({ organIds: named.map(({ entry }) => entry.id), task });
      break;
    }
  }
  return found;
}

function entryOf(task: TaskRow, row: DirectiveRow): SearchEntry {
  return {
    kind: 'task',
    id: task.id,
    directiveId: row.id,
    label: task.text.slice(0, KEPT),
    detail: [task.path, row.symbol ?? row.kindName, row.issuerNames[0]].filter(Boolean).join(' · ') || null,
    folded: fold(task.text),
    marked: foldMarked(task.text),
    symbolKey: null,
    date: row.issuedOn,
  };
}

async function tasksOf({ organIds, task }: Split, { issued, tasks }: IssuerQuestions): Promise<readonly Hit[]> {
  const { rows, total } = await issued(organIds, MOST_DIRECTIVES);
  if (total > rows.length) return [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const terms = searchTerms(task);
  const hits = (await tasks([...byId.keys()])).flatMap((one): readonly Hit[] => {
    const row = byId.get(one.directiveId);
    const entry = row === undefined ? null : entryOf(one, row);
    const tier = entry === null ? null : searchTier(terms, entry);
    return entry === null || tier === null ? [] : [{ entry, tier }];
  });
  return hits.toSorted((a, b) => a.tier - b.tier);
}

/**
 * What holds all the words, and before what holds them here and there: tasks that hold some of them, numbered or not, of a
 * document whose issuer is called by the others («Từ Sơn bể bơi»). `strict` is what holds all of them; `text` the words.
 */
export async function withTasksOfIssuer(strict: SearchAnswer, text: string, limit: number, questions: IssuerQuestions): Promise<SearchAnswer> {
  const words = text.split(/\s+/).filter((word) => fold(word) !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return strict;
  // Words that name an organ ask for it, not for what it wrote.
  if ((await questions.organs(text, 1)).total > 0) return strict;
  const splits = await splitsOf(words, questions);
  const own = (await Promise.all(splits.map((split) => tasksOf(split, questions)))).flat();
  const known = new Set(strict.hits.map(({ entry }) => entry.id));
  const theirs = new Map(own.map((hit) => [hit.entry.id, hit]));
  if (theirs.size === 0) return strict;
  const terms = searchTerms(text);
  const added = [...theirs.values()].filter(({ entry }) => !known.has(entry.id) && searchTier(terms, entry) === null).length;
  const others = strict.hits.filter(({ entry }) => entry.kind !== 'task' || !theirs.has(entry.id));
  // Words that stand in a row in one task are nearer than those of a task and of whoever set it.
  const before = others.filter(({ entry, tier }) => entry.kind !== 'task' || tier <= IN_A_ROW);
  const after = others.filter((hit) => !before.includes(hit));
  return { hits: [...before, ...theirs.values(), ...after].slice(0, limit), total: strict.total + added };
}
