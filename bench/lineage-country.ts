import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import { fold, foldMarked } from '../api/domain/fold.ts';
import { groupBy } from '../api/domain/group-by.ts';
import type { DutyRow } from '../api/domain/propagation.ts';
import type { DirectiveRow, EdgeRow, GraphChange, SearchEntry } from '../api/domain/rows.ts';
import type { GraphStore } from '../api/store/port.ts';
import { generateCountry } from './coverage-country.ts';

const PLANS = 11_367;
const BATCH = 2_000;
/** Decisions of the centre that ask for a document and that nobody carries out yet. */
const ASKING = 300;

export type Country = {
  readonly directives: readonly DirectiveRow[];
  readonly edges: readonly EdgeRow[];
  readonly duties: readonly DutyRow[];
  readonly root: string;
  /** A plan of the lowest level, and its link to the plan above it. */
  readonly lowest: DirectiveRow;
  readonly lowestEdge: EdgeRow;
};

/** One centre, its provinces, districts and communes with a chain of plans each; the same several times over, apart from one another. */
export function countryOf(times: number): Country {
  const made = generateCountry(PLANS, 0);
  const copies = Array.from({ length: times }, (_, copy) => (id: string) => (copy === 0 ? id : `${id}_${copy}`));
  const directives = copies.flatMap((named) => made.directives.map((row) => ({ ...row, id: named(row.id), identityKey: named(row.identityKey) })));
  const edges = copies.flatMap((named) =>
    made.edges.map((edge) => ({ ...edge, from: named(edge.from), to: named(edge.to), key: `${named(edge.from)}>IMPLEMENTS>${named(edge.to)}` })),
  );
  const duties = copies.flatMap((named) => made.duties.map((duty) => ({ ...duty, id: named(duty.id), directiveId: named(duty.directiveId) })));
  const asked = askedBy(made);
  const lowest = made.directives.findLast((row) => row.level === 'commune');
  const lowestEdge = made.edges.find((edge) => edge.from === lowest?.id);
  if (lowest === undefined || lowestEdge === undefined) throw new Error('the generated country has no communes');
  return { directives: [...directives, ...asked.directives], edges, duties: [...duties, ...asked.duties], root: made.rootId, lowest, lowestEdge };
}

/** Each asks whom one of the plans asks. */
function askedBy({ directives, duties }: Pick<Country, 'directives' | 'duties'>): Pick<Country, 'directives' | 'duties'> {
  const [root] = directives;
  if (root === undefined) return { directives: [], duties: [] };
  const ids = Array.from({ length: ASKING }, (_, at) => `asks_${at}`);
  return {
    directives: ids.map((id) => ({ ...root, id, identityKey: id, kind: 'decision', issuerIds: ['o:central:ttg'], line: 'state' })),
    duties: ids.flatMap((id, at) => {
      const duty = duties[at % duties.length];
      return duty === undefined ? [] : [{ ...duty, id: `${id}!1`, directiveId: id }];
    }),
  };
}

function entryOf(row: DirectiveRow): SearchEntry {
  const label = `Kế hoạch ${row.symbol} ${row.subject} ${row.issuerNames.join(' ')}`;
  return {
    kind: 'directive',
    id: row.id,
    directiveId: null,
    label,
    detail: null,
    folded: fold(label),
    marked: foldMarked(label),
    symbolKey: row.symbolKey,
    date: row.issuedOn,
  };
}

async function commit(store: GraphStore, changes: readonly GraphChange[]): Promise<void> {
  const lease = await store.acquireLease(SYSTEM_ACTOR, 180_000);
  for (const change of changes) await store.commit(SYSTEM_ACTOR, lease, change);
  await lease.release();
}

/** Puts a country into an empty store. */
export async function fill(store: GraphStore, { directives, edges, duties }: Country): Promise<void> {
  const changes: GraphChange[] = [];
  for (let at = 0; at < directives.length; at += BATCH) {
    const rows = directives.slice(at, at + BATCH);
    changes.push({ putDirectives: rows, putSearch: rows.map(entryOf) });
  }
  for (let at = 0; at < edges.length; at += BATCH) changes.push({ putEdges: edges.slice(at, at + BATCH) });
  const owed = [...groupBy(duties, (duty) => duty.directiveId)].map(([directiveId, own]) => ({ directiveId, duties: own }));
  for (let at = 0; at < owed.length; at += BATCH) changes.push({ putDuties: owed.slice(at, at + BATCH) });
  await commit(store, changes);
}

/** One more plan of the lowest level arrives, as with an import: the graph has a new version. `number` tells it from the others. */
export function addOnePlan(store: GraphStore, { lowest, lowestEdge }: Country, number: number): Promise<void> {
  const id = `${lowest.id}_${number}`;
  const row: DirectiveRow = { ...lowest, id, identityKey: id };
  const edge: EdgeRow = { ...lowestEdge, from: id, key: `${id}>IMPLEMENTS>${lowestEdge.to}` };
  return commit(store, [{ putDirectives: [row], putEdges: [edge], putSearch: [entryOf(row)] }]);
}
