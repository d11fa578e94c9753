import type { AuditSnapshot } from '../api/audit/snapshot.ts';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import type { ReadDirective, ReadTask } from '../api/domain/read-directive.ts';
import type { DirectiveRow, GraphChange, ReadingRow, SourceRow, TaskRow } from '../api/domain/rows.ts';
import type { GraphStore } from '../api/store/port.ts';
import { emptyReading } from '../test/support/empty-reading.ts';

const BATCH = 500;

/** The text of a generated document: each task where its evidence says. */
function textOf(tasks: readonly TaskRow[]): string {
  let text = '';
  for (const { evidence } of tasks) text = `${text.padEnd(evidence.start, ' ')}${evidence.quote}`;
  return text;
}

function readingOf(row: DirectiveRow, tasks: readonly TaskRow[]): ReadDirective {
  const textId = `t_${row.id}`;
  const evidence = (task: TaskRow) => ({ ...task.evidence, textId });
  const end = tasks.at(-1)?.evidence.end ?? 0;
  const read = tasks.map((task): ReadTask => {
    const share = /(\d+)%/.exec(task.text);
    const target = {
      section: task.path,
      text: `${share?.[0]}`,
      value: Number(share?.[1] ?? 0),
      comparator: '>=' as const,
      unit: '%',
      by: '2030',
      of: task.text,
    };
    const { path, unit, text, ordering, numbered } = task;
    const targets = share === null ? [] : [{ ...target, evidence: evidence(task) }];
    return { path, unit, parent: null, text, ordering, numbered, assignments: [], deadlines: [], targets, duties: [], evidence: evidence(task) };
  });
  return emptyReading({
    textId,
    readerVersion: 'generated',
    sections: [{ label: 'I', title: 'NHIỆM VỤ', role: 'tasks', start: 0, end, evidence: { textId, start: 0, end: 1, quote: '' } }],
    tasks: read,
    targets: read.flatMap((task) => task.targets),
  });
}

function sourceOf(row: DirectiveRow): SourceRow {
  return {
    id: row.preferredSourceId ?? `s_${row.id}`,
    directiveId: row.id,
    textId: `t_${row.id}`,
    bytesHash: row.id,
    fileName: `${row.id}.txt`,
    mediaType: 'text/plain',
    edition: 'copy',
    outcome: 'directive',
    outcomeReason: null,
    extractorVersion: 'generated',
    readerVersion: 'generated',
    linkerVersion: 'generated',
    jobId: 'generated',
    addedAt: '2024-12-31T00:00:00.000Z',
    addedBy: SYSTEM_ACTOR.id,
  };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Sources and readings of a generated country, as a store would give them. */
export function readingsOf(country: AuditSnapshot): Pick<AuditSnapshot, 'sources' | 'readings'> {
  const tasks = grouped(country.tasks, (task) => task.directiveId);
  const sources = country.directives.map(sourceOf);
  const readings = country.directives.map((row) => ({ sourceId: sourceOf(row).id, directiveId: row.id, read: readingOf(row, tasks.get(row.id) ?? []) }));
  return { sources, readings };
}

/** Puts a generated country with texts, readings, tasks, links and duties into an empty store, in batches of documents. */
export async function fillCountry(store: GraphStore, country: AuditSnapshot): Promise<void> {
  const tasks = grouped(country.tasks, (task) => task.directiveId);
  const links = grouped(country.taskLinks, (link) => link.fromDirectiveId);
  const duties = grouped(country.duties, (duty) => duty.directiveId);
  const edges = grouped(country.edges, (edge) => edge.from);
  const lease = await store.acquireLease(SYSTEM_ACTOR, 10_000);
  for (let at = 0; at < country.directives.length; at += BATCH) {
    const rows = country.directives.slice(at, at + BATCH);
    const own = (row: DirectiveRow): readonly TaskRow[] => tasks.get(row.id) ?? [];
    const change: GraphChange = {
      putDirectives: rows,
      putSources: rows.map(sourceOf),
      putTexts: rows.map((row) => ({ textId: `t_${row.id}`, text: textOf(own(row)) })),
      putReadings: rows.map((row): ReadingRow => ({ sourceId: sourceOf(row).id, directiveId: row.id, read: readingOf(row, own(row)) })),
      putTasks: rows.map((row) => ({ directiveId: row.id, tasks: own(row) })),
      putEdges: rows.flatMap((row) => edges.get(row.id) ?? []),
      putTaskLinkings: rows.map((row) => ({ directiveId: row.id, basis: 'generated', links: links.get(row.id) ?? [] })),
      putDuties: rows.flatMap((row) => (duties.has(row.id) ? [{ directiveId: row.id, duties: duties.get(row.id) ?? [] }] : [])),
    };
    await store.commit(SYSTEM_ACTOR, lease, change);
  }
  await lease.release();
}
