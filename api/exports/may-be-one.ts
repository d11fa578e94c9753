import { documentWords } from '../audit/items/make-item.ts';
import { keptApart } from '../audit/kept-apart.ts';
import type { Item } from '../domain/coverage.ts';
import type { ReportData } from './report-data.ts';

type Rows = Pick<ReportData, 'index' | 'snapshot'>;

/** The pairs of these documents that may be one, and of which nobody has said that they are two. */
export function pairsAmong({ index, snapshot }: Rows, among: ReadonlySet<string>): Rows['snapshot']['mayBeOne'] {
  return snapshot.mayBeOne.filter(({ keep, other }) => among.has(keep) && among.has(other) && !keptApart(index, keep, other));
}

/** What else of `among` may be one and the same document with it, in words; null where nothing may, or a person said that they are two. */
export function mayBeOneWith(data: Rows, id: string, among: ReadonlySet<string>): string | null {
  const { index } = data;
  const others = pairsAmong(data, new Set([id, ...among])).flatMap(({ keep, other }) => (keep === id ? [other] : other === id ? [keep] : []));
  if (others.length === 0) return null;
  const own = documentWords(index, id);
  const names = others.map((other) => documentWords(index, other)).map((name) => (name === own ? `${name} (bản khác đã nhận)` : name));
  return `có thể là cùng một văn bản với ${names.join('; ')}`;
}

/** The pairs among the documents that are compared, as "Cách tính" tells them: what is counted of them twice; 0 where there is none. */
export function pairsTold(data: Rows & Pick<ReportData, 'coverage'>): string | 0 {
  const { coverage, index } = data;
  const pairs = pairsAmong(data, new Set(coverage.rows.flatMap(({ documents }) => documents.map(({ row }) => row.id))));
  if (pairs.length === 0) return 0;
  const names = pairs.map(({ keep, other }) => [...new Set([documentWords(index, keep), documentWords(index, other)])]);
  const named = names.map((pair) => (pair.length === 1 ? `${pair[0]} (hai bản đã nhận)` : pair.join(' và ')));
  return `${pairs.length} cặp: ${named.join('; ')}. Số văn bản, số liên kết có thể tính hai lần; cơ quan vẫn tính một.`;
}

const documentsOf = ({ directiveId, againstId, evidence }: Item): readonly string[] =>
  [...new Set([directiveId, againstId, ...evidence.map((quote) => quote.directiveId)])].filter((id) => id !== null);

const asked = ({ rule, organId, organName }: Item): string => JSON.stringify([rule, organId ?? organName]);

/** Of each item that may stand among them twice, since two documents that say it may be one: words that tell so. Most have none. */
export function doubledItems(data: Rows, items: readonly Item[]): ReadonlyMap<string, string> {
  const there = new Map<string, Set<string>>();
  for (const item of items) {
    const documents = there.get(asked(item)) ?? new Set();
    for (const id of documentsOf(item)) documents.add(id);
    there.set(asked(item), documents);
  }
  return new Map(
    items.flatMap((item) => {
      const own = documentsOf(item);
      const others = new Set([...(there.get(asked(item)) ?? [])].filter((id) => !own.includes(id)));
      const says = own.map((id) => mayBeOneWith(data, id, others)).find((words) => words !== null);
      return says === undefined ? [] : [[item.key, `Văn bản nêu việc này ${says}; khi đó việc này đang nêu hai lần.`] as const];
    }),
  );
}
