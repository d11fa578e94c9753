import { isClosed } from '../audit/cases/case-of.ts';
import { type AuditIndex, auditIndex } from '../audit/coverage/audit-index.ts';
import { matrixFigures, rowFigures } from '../audit/coverage/cell-figures.ts';
import { isCompared } from '../audit/coverage/compared.ts';
import { delaysOf } from '../audit/coverage/delays.ts';
import { type Figure, figureOf } from '../audit/coverage/figure.ts';
import { inScope } from '../audit/coverage/in-scope.ts';
import type { Expectation, ExpectationState, Item, ItemList, TaskCell } from '../domain/coverage.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Level, Line } from '../domain/lists.ts';
import { type AwaitedPlace, awaitedPlaces } from './awaited-places.ts';
import type { AuditWithItems } from './load-audit.ts';
import { type LowerGroup, lowerGroups } from './lower-groups.ts';

/** An organ of which nothing was received under one document: a hole of the picture. */
export type AwaitedOrgan = AwaitedPlace & {
  /** The document under which it owes one, and the organ, joined by “~”. */
  readonly id: string;
  readonly organId: string;
  readonly organName: string;
  readonly line: Line | null;
  readonly level: Level | null;
  readonly placeId: string | null;
  /** What it owes there; the first is the one that presses most. Never empty. */
  readonly expectations: readonly Expectation[];
  readonly items: readonly Item[];
};

/** What the picture of a lineage says on the card of one document. */
export type LineageMark = {
  readonly directiveId: string;
  readonly placeId: string | null;
  readonly inScope: boolean;
  /** Null where nothing can be compared. */
  readonly concrete: Figure<TaskCell> | null;
  /** Open items of the lists A, B and C. */
  readonly items: readonly Item[];
  /** Documents received of those expected directly under it; null where none is expected. */
  readonly received: Figure<Expectation> | null;
  readonly awaited: readonly AwaitedOrgan[];
  /** Organs awaited under it and under everything below it. */
  readonly awaitedBelow: number;
  /** Words that stand for organs nobody could list; they have no card. */
  readonly unlisted: number;
  readonly daysAfterSuperior: number | null;
};

export type LevelReceived = {
  readonly level: Level | null;
  readonly received: Figure<Expectation>;
  /** The same for what is expected right under the root. */
  readonly underRoot: Figure<Expectation>;
  /** Of those received: only documents of which no date is known stand for them, so that none can be said to be there on an earlier day. */
  readonly undated: number;
};
export type LineageMarks = {
  readonly audit: AuditWithItems;
  readonly of: (directiveId: string) => LineageMark | null;
  readonly levels: readonly LevelReceived[];
  readonly groups: (id: string, isDrawn: (id: string) => boolean) => readonly LowerGroup[];
};

const RECEIVED: ReadonlySet<ExpectationState> = new Set<ExpectationState>(['issued', 'other-form', 'outside']);
const AWAITED: ReadonlySet<ExpectationState> = new Set<ExpectationState>(['awaited', 'extended', 'confirmed-none']);
const LISTS: ReadonlySet<ItemList> = new Set<ItemList>(['A', 'B', 'C']);
const LEVEL_ORDER: readonly (Level | null)[] = ['central', 'province', 'district', 'bloc', 'commune', 'unit', null];

const made = new WeakMap<AuditWithItems, LineageMarks>();

/**
 * What the cards of a lineage say, from the audit of its root; made once for each audit. Every open item is on one
 * card: of the document it is about, else of the organ whose move it is, else of the document it is held against.
 */
export function lineageMarks(audit: AuditWithItems): LineageMarks {
  const there = made.get(audit);
  if (there) return there;
  const marks = markAll(audit);
  made.set(audit, marks);
  return marks;
}

function markAll(audit: AuditWithItems): LineageMarks {
  const { coverage, snapshot, expectations } = audit;
  const index = auditIndex(snapshot);
  const ids = [snapshot.rootId, ...coverage.documents.map(({ row }) => row.id)];
  const owed = groupBy(
    expectations.filter((row) => row.kind === 'issue'),
    (row) => row.directiveId,
  );
  const rows = new Map(coverage.rows.map((row) => [row.organId, row]));
  const days = new Map(delaysOf(snapshot, coverage).all.rows.map((row) => [row.directiveId, row.days]));
  const places = awaitedPlaces(index, everything(index, snapshot.rootId));
  const holes = new Map(ids.map((id) => [id, holesUnder(id, owed.get(id) ?? [])]));
  const onCard = assign(audit, index, holes);
  const below = awaitedBelow(index, new Set(ids), holes);
  const comparable = coverage.rows.some(isCompared);
  const marks = new Map<string, LineageMark>();
  const of = (id: string): LineageMark | null => {
    const known = marks.get(id);
    const row = index.directive(id);
    if (known || !row || !holes.has(id)) return known ?? null;
    const own = owed.get(id) ?? [];
    const coverageRow = row.issuerIds.map((organId) => rows.get(organId)).find((one) => one !== undefined);
    const cells = id === snapshot.rootId ? (comparable ? matrixFigures(coverage) : null) : coverageRow && row.held ? rowFigures(coverage, coverageRow) : null;
    const received = receivedOf(audit, own);
    const mark: LineageMark = {
      directiveId: id,
      placeId: row.placeId,
      // What an organ within it has signed with others counts in that organ's row.
      inScope: coverageRow !== undefined || inScope(audit.options.scope, row),
      concrete: cells && cells.concrete.denominator > 0 ? cells.concrete : null,
      items: onCard.get(id) ?? [],
      received: received.denominator > 0 ? received : null,
      awaited: (holes.get(id) ?? []).map((hole, at, all) => ({ ...hole, ...places.awaited(id, hole.level, at, all.length), items: onCard.get(hole.id) ?? [] })),
      awaitedBelow: below(id),
      unlisted: own.filter((one) => one.organId === null && AWAITED.has(one.state)).length,
      daysAfterSuperior: days.get(id) ?? null,
    };
    marks.set(id, mark);
    return mark;
  };
  const all = [...owed.values()].flat();
  const levels = LEVEL_ORDER.flatMap((level) => {
    const own = all.filter((row) => row.level === level && row.organId !== null);
    const received = receivedOf(audit, own);
    const underRoot = receivedOf(
      audit,
      own.filter((row) => row.directiveId === snapshot.rootId),
    );
    const undated = received.rows.filter(({ metBy }) => metBy.length > 0 && metBy.every((id) => index.directive(id)?.issuedOn === null)).length;
    return received.denominator === 0 ? [] : [{ level, received, underRoot, undated }];
  });
  const groups: LineageMarks['groups'] = (id, isDrawn) =>
    lowerGroups(
      id,
      places.lower(id).flatMap((lower) => (holes.has(lower) ? (index.directive(lower) ?? []) : [])),
      places.of,
      isDrawn,
      (row) => inScope(audit.options.scope, row),
    );
  return { audit, of, levels, groups };
}

/** The root and all below it, whatever the day and the options: what places in the picture are counted over. */
function everything(index: AuditIndex, rootId: string): readonly string[] {
  const seen = new Set([rootId]);
  const open = [rootId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { from } of index.downwards(id)) {
      if (seen.has(from)) continue;
      seen.add(from);
      open.push(from);
    }
  }
  return [...seen].sort();
}

/** What was received, in whatever form, of what is expected; exempt, ended and handed-over ones stay outside. */
function receivedOf({ coverage }: AuditWithItems, rows: readonly Expectation[]): Figure<Expectation> {
  return figureOf(coverage, 'documents-received', rows, {
    within: (row) => RECEIVED.has(row.state) || AWAITED.has(row.state),
    counts: (row) => RECEIVED.has(row.state),
    unreviewed: (row) => row.unreviewed,
  });
}

type Hole = Omit<AwaitedOrgan, keyof AwaitedPlace | 'items'>;

/** Organs that nothing was received of under one document, each once, in the order of its expectations. */
function holesUnder(directiveId: string, owed: readonly Expectation[]): readonly Hole[] {
  const byOrgan = groupBy(
    owed.filter((row) => row.organId !== null && AWAITED.has(row.state)),
    (row) => row.organId ?? '',
  );
  return [...byOrgan].flatMap(([organId, own]) => {
    const pressing = own.toSorted((a, b) => Number(b.time === 'overdue') - Number(a.time === 'overdue') || (b.daysLate ?? -1) - (a.daysLate ?? -1));
    const [first] = pressing;
    if (!first) return [];
    const { organName, line, level, placeId } = first;
    return [{ id: `${directiveId}~${organId}`, organId, organName, line, level, placeId, expectations: pressing }];
  });
}

/** Open items by the id of the card they stand on. */
function assign({ snapshot, coverage, items }: AuditWithItems, index: AuditIndex, holes: ReadonlyMap<string, readonly Hole[]>) {
  const documentOf = new Map(
    coverage.rows.flatMap((row) => [(row.documents[0] ?? row.cited[0])?.row.id].flatMap((id) => (id === undefined ? [] : [[row.organId, id] as const]))),
  );
  const holeOf = new Map([...holes.values()].flat().map((hole) => [hole.organId, hole.id]));
  const byId = new Set([...holes.values()].flat().map((hole) => hole.id));
  const open = items.filter((item) => LISTS.has(item.list) && !isClosed(item, index.decisions(item.key)));
  return groupBy(open, (item): string => {
    if (item.directiveId !== null && holes.has(item.directiveId)) return item.directiveId;
    const hole = `${item.againstId ?? ''}~${item.organId ?? ''}`;
    if (byId.has(hole)) return hole;
    const own = item.organId === null ? undefined : (documentOf.get(item.organId) ?? holeOf.get(item.organId));
    return own ?? (item.againstId !== null && holes.has(item.againstId) ? item.againstId : snapshot.rootId);
  });
}

/** Holes at a document and below it, each once; walked only for what is asked. */
function awaitedBelow(index: AuditIndex, ids: ReadonlySet<string>, holes: ReadonlyMap<string, readonly Hole[]>): (id: string) => number {
  return (start) => {
    const seen = new Set([start]);
    const open = [start];
    let count = 0;
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      count += holes.get(id)?.length ?? 0;
      for (const { from } of index.downwards(id)) {
        if (seen.has(from) || !ids.has(from)) continue;
        seen.add(from);
        open.push(from);
      }
    }
    return count;
  };
}
