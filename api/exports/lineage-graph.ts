import type { DocumentUnder } from '../audit/coverage/documents-under.ts';
import { inScope } from '../audit/coverage/in-scope.ts';
import type { EdgeProofRow, EdgeRow } from '../domain/rows.ts';
import type { ReportData } from './report-data.ts';
import type { TypedGraph } from './write-graphml.ts';

const KEYS: TypedGraph['keys'] = [
  { name: 'asOf', on: 'graph', type: 'string' },
  { name: 'graphVersion', on: 'graph', type: 'int' },
  { name: 'confirmedOnly', on: 'graph', type: 'boolean' },
  { name: 'type', on: 'node', type: 'string' },
  { name: 'label', on: 'node', type: 'string' },
  { name: 'symbol', on: 'node', type: 'string' },
  { name: 'kind', on: 'node', type: 'string' },
  { name: 'subject', on: 'node', type: 'string' },
  { name: 'issuedOn', on: 'node', type: 'string' },
  { name: 'notBefore', on: 'node', type: 'string' },
  { name: 'issuers', on: 'node', type: 'string' },
  { name: 'line', on: 'node', type: 'string' },
  { name: 'level', on: 'node', type: 'string' },
  { name: 'placeId', on: 'node', type: 'string' },
  { name: 'held', on: 'node', type: 'boolean' },
  { name: 'depth', on: 'node', type: 'int' },
  { name: 'path', on: 'node', type: 'string' },
  { name: 'text', on: 'node', type: 'string' },
  { name: 'ordering', on: 'node', type: 'boolean' },
  { name: 'leads', on: 'node', type: 'string' },
  { name: 'coordinates', on: 'node', type: 'string' },
  { name: 'deadlines', on: 'node', type: 'string' },
  { name: 'targets', on: 'node', type: 'string' },
  { name: 'relation', on: 'edge', type: 'string' },
  { name: 'origin', on: 'edge', type: 'string' },
  { name: 'state', on: 'edge', type: 'string' },
  { name: 'reason', on: 'edge', type: 'string' },
  { name: 'evidence', on: 'edge', type: 'string' },
  { name: 'evidenceStart', on: 'edge', type: 'int' },
  { name: 'evidenceEnd', on: 'edge', type: 'int' },
  { name: 'where', on: 'edge', type: 'string' },
  { name: 'score', on: 'edge', type: 'double' },
  { name: 'degree', on: 'edge', type: 'string' },
  { name: 'strength', on: 'edge', type: 'string' },
];

const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('; '));

/** The documents of the lineage within the scope, and those through which they reach the root: no way is torn. */
export function lineageDocuments({ index, coverage, options }: Pick<ReportData, 'index' | 'coverage' | 'options'>): readonly DocumentUnder[] {
  const under = new Map(coverage.documents.map((document) => [document.row.id, document]));
  const kept = new Set(coverage.documents.filter(({ row }) => inScope(options.scope, row)).map(({ row }) => row.id));
  const open = [...kept];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const edge of index.upwards(id)) {
      if (!under.has(edge.to) || kept.has(edge.to)) continue;
      kept.add(edge.to);
      open.push(edge.to);
    }
  }
  return coverage.documents.filter(({ row }) => kept.has(row.id));
}

/** The edges between the documents of a lineage that were not rejected, by key. */
export function lineageEdges(data: Pick<ReportData, 'index' | 'coverage' | 'options' | 'snapshot'>): readonly EdgeRow[] {
  const inside = new Set([data.snapshot.rootId, ...lineageDocuments(data).map(({ row }) => row.id)]);
  const counts = (edge: EdgeRow): boolean => edge.state !== 'rejected' && !(data.options.confirmedOnly && edge.state === 'suggested');
  return data.snapshot.edges
    .filter((edge) => inside.has(edge.from) && inside.has(edge.to) && edge.from !== edge.to && counts(edge))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The lineage of a directive as one graph: documents, the tasks of the held ones, and edges from the lower to the
 * upper end: between documents with their proof, between tasks with their shared words, HAS_TASK and PART_OF inside
 * a document. `proofs` are those of `lineageEdges`. It says what was read and linked, and nothing of what is missing.
 */
export function lineageGraph(data: ReportData, proofs: readonly EdgeProofRow[]): TypedGraph {
  const { index, snapshot, options } = data;
  const depths = new Map([[snapshot.rootId, 0], ...lineageDocuments(data).map(({ row, depth }): readonly [string, number] => [row.id, depth])]);
  const directives = [...depths.keys()].flatMap((id) => index.directive(id) ?? []);
  const tasks = directives.flatMap((row) => (row.held ? index.tasks(row.id) : []));
  const taskIds = new Set(tasks.map((task) => task.id));
  const links = snapshot.taskLinks
    .filter((link) => taskIds.has(link.from) && taskIds.has(link.to) && link.state !== 'rejected' && (!options.confirmedOnly || link.state === 'confirmed'))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const proofOf = new Map<string, EdgeProofRow>();
  for (const proof of proofs) if (!proofOf.has(proof.edgeKey)) proofOf.set(proof.edgeKey, proof);
  return {
    keys: KEYS,
    values: { asOf: options.asOf, graphVersion: snapshot.graphVersion, confirmedOnly: options.confirmedOnly },
    nodes: [
      ...directives.map((row) => ({
        id: row.id,
        values: {
          type: 'directive',
          label: row.symbol ?? row.subject ?? joined(row.issuerNames) ?? row.id,
          symbol: row.symbol,
          kind: row.kindName ?? row.kind,
          subject: row.subject,
          issuedOn: row.issuedOn,
          notBefore: row.notBefore,
          issuers: joined(row.issuerNames),
          line: row.line,
          level: row.level,
          placeId: row.placeId,
          held: row.held,
          depth: depths.get(row.id) ?? null,
        },
      })),
      ...tasks.map((task) => ({
        id: task.id,
        values: {
          type: 'task',
          label: task.path,
          path: task.path,
          text: index.words(task),
          ordering: task.ordering,
          leads: joined(task.leads),
          coordinates: joined(task.coordinates),
          deadlines: joined(task.deadlines),
          targets: joined(task.targets),
        },
      })),
    ],
    edges: [
      ...lineageEdges(data).map(({ key, from, to, relation, origin, state, reason }) => {
        const proof = proofOf.get(key);
        const words = { evidence: proof?.evidence.quote ?? null, evidenceStart: proof?.evidence.start ?? null, evidenceEnd: proof?.evidence.end ?? null };
        return { id: key, from, to, values: { relation, origin, state, reason, ...words, where: proof?.where ?? null } };
      }),
      ...tasks.map((task) => {
        const within = task.parentId !== null && taskIds.has(task.parentId);
        const [from, to, relation] = within ? [task.id, task.parentId, 'PART_OF'] : [task.directiveId, task.id, 'HAS_TASK'];
        return { id: `${relation}>${task.id}`, from, to: to ?? task.id, values: { relation, origin: 'read', evidence: task.evidence.quote } };
      }),
      ...links.map(({ key, from, to, origin, state, reason, shared, score, degree, strength }) => ({
        id: key,
        from,
        to,
        values: { relation: 'IMPLEMENTS', origin, state, reason, evidence: joined(shared.map(({ words }) => words)), score, degree, strength },
      })),
    ],
  };
}
