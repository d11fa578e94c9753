import { earliestDay, latestDay } from '../../domain/dates.ts';
import { fold } from '../../domain/fold.ts';
import { isReport } from '../../domain/lists.ts';
import type {
  DirectiveRow,
  EdgeProofRow,
  GraphChange,
  ImportItemRow,
  ImportJobRow,
  MentionRow,
  OrganRow,
  PlaceRow,
  ReadingRow,
  SearchEntry,
  SourceRow,
  TaskRow,
} from '../../domain/rows.ts';
import { directiveWords } from '../words.ts';

/**
 * How a row stands in the graph: the properties it is found by and that a person wants to see in Neo4j
 * Browser, and `row`, the row itself as JSON. Properties can be neither maps nor lists with null, and cannot
 * tell an empty list from none in every case: what is given back is always read from `row`.
 */
export type Node = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** A number as a text that sorts like it. */
export const padded = (value: number): string => String(value).padStart(12, '0');

const spaced = (words: string): string => ` ${words} `;

/** Whether a directive's text is held, as the facet names it; null for a report, which is neither. */
function heldName(row: DirectiveRow): string | null {
  if (row.held) return 'true';
  return row.outcome !== null && isReport(row.outcome) ? null : 'false';
}

export function directiveNode(row: DirectiveRow): Node {
  return {
    id: row.id,
    name: row.symbol ?? row.partialSymbol ?? row.subject ?? row.kindName,
    identityKey: row.identityKey,
    symbol: row.symbol,
    symbolKey: row.symbolKey,
    subject: row.subject,
    kind: row.kind,
    kindName: row.kindName,
    held: heldName(row),
    withdrawn: row.withdrawn,
    line: row.line,
    level: row.level,
    placeId: row.placeId,
    issuerIds: [...new Set(row.issuerIds)],
    issuerNames: row.issuerNames,
    signer: row.signer,
    issuedOn: row.issuedOn,
    issuedSort: row.issuedOn ?? '',
    issuedFirst: row.issuedOn === null ? null : earliestDay(row.issuedOn),
    issuedLast: row.issuedOn === null ? null : latestDay(row.issuedOn),
    words: spaced(directiveWords(row)),
    row: JSON.stringify(row),
  };
}

/** The labels that tell the four kinds of directives apart at a glance; each directive has one of them. */
export const STANDINGS = ['Held', 'Cited', 'Report', 'Withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf(row: DirectiveRow): Standing {
  if (row.withdrawn) return 'Withdrawn';
  const held = heldName(row);
  return held === 'true' ? 'Held' : held === 'false' ? 'Cited' : 'Report';
}

export function sourceNode(row: SourceRow): Node {
  return {
    id: row.id,
    name: row.fileName,
    directiveId: row.directiveId,
    textId: row.textId,
    bytesHash: row.bytesHash,
    jobId: row.jobId,
    edition: row.edition,
    outcome: row.outcome,
    addedAt: row.addedAt,
    addedBy: row.addedBy,
    row: JSON.stringify(row),
  };
}

export function readingNode(row: ReadingRow): Node {
  return { sourceId: row.sourceId, directiveId: row.directiveId, readerVersion: row.read.readerVersion, row: JSON.stringify(row) };
}

export function mentionNode(row: MentionRow): Node {
  return {
    id: row.id,
    name: row.raw,
    sourceId: row.sourceId,
    symbolKey: row.symbolKey,
    relation: row.relation,
    resolvesTo: row.resolvesTo,
    quote: row.evidence.quote,
    row: JSON.stringify(row),
  };
}

export function proofNode(edgeKey: string, position: number, row: EdgeProofRow): Node {
  return {
    key: `${edgeKey} ${position}`,
    edgeKey,
    position,
    sourceId: row.sourceId,
    quote: row.evidence.quote,
    row: JSON.stringify(row),
  };
}

export function taskNode(directiveId: string, row: TaskRow): Node {
  return {
    id: row.id,
    name: row.path,
    directiveId,
    parentId: row.parentId,
    path: row.path,
    text: row.text,
    leads: row.leads,
    coordinates: row.coordinates,
    deadlines: row.deadlines,
    targets: row.targets,
    row: JSON.stringify(row),
  };
}

export function organNode(row: OrganRow): Node {
  return {
    id: row.id,
    name: row.name,
    line: row.line,
    level: row.level,
    placeId: row.placeId,
    from: row.from,
    until: row.until,
    superiorIds: [...new Set(row.superiorIds)],
    successorIds: [...new Set(row.successorIds)],
    resolved: row.resolved,
    words: spaced(fold(row.name)),
    row: JSON.stringify(row),
  };
}

export function placeNode(row: PlaceRow): Node {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    code: row.code,
    withinId: row.withinId,
    successorIds: [...new Set(row.successorIds)],
    from: row.from,
    until: row.until,
    row: JSON.stringify(row),
  };
}

export const searchKey = (entry: Pick<SearchEntry, 'kind' | 'id'>): string => `${entry.kind} ${entry.id}`;

/** What is searched stands beside the rest of the row, not in it, but for the names around an entry. */
export function searchNode(entry: SearchEntry): Node {
  const { folded, marked, ...rest } = entry;
  const around = entry.around ?? '';
  return {
    key: searchKey(entry),
    kind: entry.kind,
    id: entry.id,
    name: entry.label,
    symbolKey: entry.symbolKey,
    dateSort: entry.date ?? '',
    folded: spaced(folded),
    marked: spaced(marked),
    around: around === '' ? null : spaced(fold(around)),
    aroundMarked: around === '' ? null : spaced(around),
    row: JSON.stringify(rest),
  };
}

export function jobNode(row: ImportJobRow): Node {
  return { id: row.id, name: row.createdAt, createdAt: row.createdAt, createdBy: row.createdBy, state: row.state, row: JSON.stringify(row) };
}

const OPEN: ReadonlySet<ImportItemRow['state']> = new Set(['waiting', 'reading', 'linking']);

/** `open` is there only while the item is: its index holds nothing else. */
export function itemNode(row: ImportItemRow): Node {
  return {
    key: `${row.jobId} ${padded(row.index)}`,
    name: row.fileName,
    jobId: row.jobId,
    position: row.index,
    state: row.state,
    directiveId: row.directiveId,
    open: OPEN.has(row.state) ? true : null,
    row: JSON.stringify(row),
  };
}

export function tombstoneNode(row: NonNullable<GraphChange['putTombstones']>[number]): Node {
  return { bytesHash: row.bytesHash, directiveId: row.directiveId, at: row.at, by: row.by, row: JSON.stringify(row) };
}
