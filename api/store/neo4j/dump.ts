import { RELATIONS } from '../../domain/lists.ts';
import type { DutyRow, TaskLinkRow } from '../../domain/propagation.ts';
import type { DecisionRow, EdgeProofRow, EdgeRow, GraphChange, SearchEntry, TaskRow } from '../../domain/rows.ts';
import type { DumpPage, DumpPart, DumpRows } from '../dump.ts';
import type { GraphStore } from '../port.ts';
import { applyChange } from './apply-change.ts';
import type { Ask } from './ask.ts';
import { changesAfter, putChanges } from './changes.ts';
import { bytesOf, textOf } from './chunks.ts';
import type { Cypher } from './cypher.ts';
import { putDecisions } from './decisions.ts';
import { EDGE } from './edge-types.ts';
import { KEYS, type Label } from './links.ts';
import { padded } from './nodes.ts';

type Page<T> = { readonly rows: readonly (T & { readonly k: string })[]; readonly next: string | null };
type Json = { readonly row: string };

/** One more row than asked for tells whether there is a next page. */
function cut<T>(found: readonly (T & { readonly k: string })[], limit: number): Page<T> {
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.k ?? null) : null };
}

const beyond = (property: string, after: string | number | null): string => `${property} ${after === null ? '>=' : '>'} $after`;

/** Nodes of a label by their key, with the columns asked for. */
async function nodes<T>(cypher: Cypher, label: Label, columns: string, after: string | null, limit: number): Promise<Page<T>> {
  const key = `n.${KEYS[label]}`;
  const text = `MATCH (n:${label}) WHERE ${beyond(key, after)} WITH n ORDER BY ${key} LIMIT $limit RETURN ${key} AS k, ${columns} ORDER BY k`;
  return cut(await cypher.all<T & { readonly k: string }>(text, { after: after ?? '', limit: limit + 1 }), limit);
}

async function decisions(cypher: Cypher, after: string | null, limit: number): Promise<DumpPage> {
  const text = `MATCH (n:Decision) WHERE n.sequence > $after WITH n ORDER BY n.sequence LIMIT $limit
    RETURN n.sequence AS number, n.version AS version, n.row AS row ORDER BY number`;
  const found = await cypher.all<Json & { number: number; version: number }>(text, { after: Number(after ?? 0), limit: limit + 1 });
  const { rows, next } = cut(
    found.map(({ number, ...rest }) => ({ ...rest, k: padded(number) })),
    limit,
  );
  return { rows: { putDecisions: rows.map(({ row, version }) => ({ row: JSON.parse(row) as DecisionRow, version })) }, next };
}

async function changes(cypher: Cypher, after: string | null, limit: number): Promise<DumpPage> {
  const found = await changesAfter(cypher, Number(after ?? 0), limit + 1);
  const { rows, next } = cut(
    found.map((row) => ({ row, k: padded(row.sequence) })),
    limit,
  );
  return { rows: { putChanges: rows.map(({ row }) => row) }, next };
}

/** Nodes that belong together by a property, for one page of its values. */
async function groups<T>(
  cypher: Cypher,
  { label, property, order, after, limit }: { label: Label; property: string; order: string; after: string | null; limit: number },
): Promise<Page<{ readonly members: readonly T[] }>> {
  const keys = `MATCH (n:${label}) WHERE ${beyond(`n.${property}`, after)} RETURN DISTINCT n.${property} AS k ORDER BY k LIMIT $limit`;
  const page = cut(await cypher.all<{ k: string }>(keys, { after: after ?? '', limit: limit + 1 }), limit);
  const found = await cypher.all<Json & { k: string }>(
    `MATCH (n:${label}) WHERE n.${property} IN $keys RETURN n.${property} AS k, n.row AS row ORDER BY k, n.${order}`,
    { keys: page.rows.map(({ k }) => k) },
  );
  const members = new Map<string, T[]>(page.rows.map(({ k }) => [k, []]));
  for (const { k, row } of found) members.get(k)?.push(JSON.parse(row));
  return { rows: [...members].map(([k, rows]) => ({ k, members: rows })), next: page.next };
}

async function edges(cypher: Cypher, after: string | null, limit: number): Promise<DumpPage> {
  const each = RELATIONS.map((type) => `MATCH (a:Directive)-[r:${type}]->(b) WHERE ${beyond('r.key', after)} RETURN ${EDGE} ORDER BY key LIMIT $limit`);
  const text = `CALL { ${each.join(' UNION ALL ')} } RETURN key, from, to, relation, origin, state, reason ORDER BY key LIMIT $limit`;
  const found = await cypher.all<EdgeRow>(text, { after: after ?? '', limit: limit + 1 });
  const { rows, next } = cut(
    found.map((edge) => ({ edge, k: edge.key })),
    limit,
  );
  return { rows: { putEdges: rows.map(({ edge }) => edge) }, next };
}

async function contents(cypher: Cypher, part: 'texts' | 'originals', after: string | null, limit: number): Promise<DumpPage> {
  const chunks = (property: string): string => `COLLECT { MATCH (n)-[:HAS_CHUNK]->(c) RETURN c.${property} ORDER BY c.position } AS chunks`;
  if (part === 'texts') {
    const columns = `n.escaped AS escaped, ${chunks('text')}`;
    const { rows, next } = await nodes<{ escaped: boolean | null; chunks: readonly string[] }>(cypher, 'Text', columns, after, limit);
    return { rows: { putTexts: rows.map((row) => ({ textId: row.k, text: textOf(row.escaped === true, row.chunks) })) }, next };
  }
  const { rows, next } = await nodes<{ chunks: readonly Int8Array[] }>(cypher, 'Original', chunks('bytes'), after, limit);
  return { rows: { putOriginals: rows.map((row) => ({ bytesHash: row.k, bytes: bytesOf(row.chunks) })) }, next };
}

async function linkings(cypher: Cypher, after: string | null, limit: number): Promise<DumpPage> {
  const { rows, next } = await nodes<{ basis: string }>(cypher, 'TaskLinking', 'n.basis AS basis', after, limit);
  const links = await cypher.rows<TaskLinkRow>('MATCH (l:TaskLink) WHERE l.fromDirectiveId IN $ids RETURN l.row AS row ORDER BY l.key', {
    ids: rows.map(({ k }) => k),
  });
  const byDirective = new Map<string, TaskLinkRow[]>(rows.map(({ k }) => [k, []]));
  for (const link of links) byDirective.get(link.fromDirectiveId)?.push(link);
  return { rows: { putTaskLinkings: rows.map(({ k, basis }) => ({ directiveId: k, basis, links: byDirective.get(k) ?? [] })) }, next };
}

async function page(cypher: Cypher, part: DumpPart, after: string | null, limit: number): Promise<DumpPage> {
  const simple = async (label: Label, wrap: (rows: readonly never[]) => DumpRows): Promise<DumpPage> => {
    const { rows, next } = await nodes<Json>(cypher, label, 'n.row AS row', after, limit);
    return { rows: wrap(rows.map(({ row }): never => JSON.parse(row) as never)), next };
  };
  switch (part) {
    case 'directives':
      return simple('Directive', (rows) => ({ putDirectives: rows }));
    case 'sources':
      return simple('Source', (rows) => ({ putSources: rows }));
    case 'readings':
      return simple('Reading', (rows) => ({ putReadings: rows }));
    case 'mentions':
      return simple('Mention', (rows) => ({ putMentions: rows }));
    case 'organs':
      return simple('Organ', (rows) => ({ putOrgans: rows }));
    case 'places':
      return simple('Place', (rows) => ({ putPlaces: rows }));
    case 'jobs':
      return simple('ImportJob', (rows) => ({ putJobs: rows }));
    case 'items':
      return simple('ImportItem', (rows) => ({ putItems: rows }));
    case 'tombstones':
      return simple('Tombstone', (rows) => ({ putTombstones: rows }));
    case 'edges':
      return edges(cypher, after, limit);
    case 'texts':
    case 'originals':
      return contents(cypher, part, after, limit);
    case 'taskLinkings':
      return linkings(cypher, after, limit);
    case 'aliases': {
      const { rows, next } = await nodes<{ id: string }>(cypher, 'Alias', 'n.id AS id', after, limit);
      return { rows: { putAliases: rows.map(({ k, id }) => ({ oldId: k, id })) }, next };
    }
    case 'proofs': {
      const { rows, next } = await groups<EdgeProofRow>(cypher, { label: 'EdgeProof', property: 'edgeKey', order: 'position', after, limit });
      return { rows: { putProofs: rows.map(({ k, members }) => ({ edgeKey: k, proofs: members })) }, next };
    }
    case 'tasks': {
      const { rows, next } = await groups<TaskRow>(cypher, { label: 'Task', property: 'directiveId', order: 'id', after, limit });
      return { rows: { putTasks: rows.map(({ k, members }) => ({ directiveId: k, tasks: members })) }, next };
    }
    case 'duties': {
      const { rows, next } = await groups<DutyRow>(cypher, { label: 'Duty', property: 'directiveId', order: 'id', after, limit });
      return { rows: { putDuties: rows.map(({ k, members }) => ({ directiveId: k, duties: members })) }, next };
    }
    case 'search': {
      const columns = 'n.row AS row, n.folded AS folded, n.marked AS marked';
      const { rows, next } = await nodes<Json & { folded: string; marked: string }>(cypher, 'SearchEntry', columns, after, limit);
      const entries = rows.map(({ row, folded, marked }): SearchEntry => ({ ...JSON.parse(row), folded: folded.slice(1, -1), marked: marked.slice(1, -1) }));
      return { rows: { putSearch: entries }, next };
    }
    case 'decisions':
      return decisions(cypher, after, limit);
    case 'changes':
      return changes(cypher, after, limit);
    case 'version': {
      const graph = await cypher.one<{ version: number }>('MATCH (g:GraphVersion {slot: 1}) RETURN g.version AS version');
      return { rows: { setVersion: graph?.version ?? 0 }, next: null };
    }
  }
}

/** Puts dumped rows, inside the caller's transaction. */
export async function loadRows(cypher: Cypher, rows: DumpRows): Promise<void> {
  const { putDecisions: decided = [], putChanges: changed = [], setVersion, ...change } = rows;
  await applyChange(cypher, change satisfies GraphChange);
  await putDecisions(cypher, decided);
  await putChanges(cypher, changed);
  if (setVersion !== undefined) await cypher.run('MATCH (g:GraphVersion {slot: 1}) SET g.version = $version', { version: setVersion });
}

/** All rows, part by part. */
export function dumpQuestion(ask: Ask): Pick<GraphStore, 'dump'> {
  return { dump: (_, part, after, limit) => ask((cypher) => page(cypher, part, after, limit)) };
}
