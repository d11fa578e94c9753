import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import type { GraphStore } from '../api/store/port.ts';

/** The graph without ids and moments: what two imports of the same files must have in common. One line each, sorted. */
export async function graphPicture(store: GraphStore): Promise<readonly string[]> {
  const { rows } = await store.listDirectives(SYSTEM_ACTOR, { withWithdrawn: true }, { offset: 0, limit: 1_000_000 });
  const names = new Map(rows.map((row) => [row.id, row.identityKey]));
  const ids = rows.map((row) => row.id);
  const [edges, sources, tasks] = [await store.edgesOf(SYSTEM_ACTOR, ids), await store.sourcesOf(SYSTEM_ACTOR, ids), await store.tasksOf(SYSTEM_ACTOR, ids)];
  const keys = new Map(edges.map((edge) => [edge.key, `${names.get(edge.from)} ${edge.relation} ${names.get(edge.to)}`]));
  const proofs = await store.proofs(SYSTEM_ACTOR, [...keys.keys()]);
  const mentions = await store.mentionsOfSources(
    SYSTEM_ACTOR,
    sources.map((source) => source.id),
  );
  return [
    ...rows.map(
      (row) =>
        `directive ${JSON.stringify([row.identityKey, row.held, row.outcome, row.symbol, row.subject, row.issuedOn, row.notBefore, row.issuerIds, row.taskCount])}`,
    ),
    ...edges.map((edge) => `edge ${keys.get(edge.key)} ${edge.origin} ${edge.state} ${edge.reason}`),
    ...proofs.map((proof) => `proof ${keys.get(proof.edgeKey)} ${proof.sourceId} ${proof.evidence.start}-${proof.evidence.end}`),
    ...sources.map((source) => `source ${source.id} ${names.get(source.directiveId)}`),
    ...mentions.map((mention) => `mention ${mention.id} ${names.get(mention.resolvesTo ?? '')}`),
    ...tasks.map((task) => `task ${task.sourceId} ${task.ordinal} ${task.path}`),
  ].sort();
}

/** What is half-written in a graph, in words; empty when all is whole. */
export async function looseEnds(store: GraphStore): Promise<readonly string[]> {
  const problems: string[] = [];
  const { rows } = await store.listDirectives(SYSTEM_ACTOR, { withWithdrawn: true }, { offset: 0, limit: 1_000_000 });
  const ids = new Set(rows.map((row) => row.id));
  const sources = await store.sourcesOf(SYSTEM_ACTOR, [...ids]);
  const readings = new Map(
    (
      await store.readings(
        SYSTEM_ACTOR,
        sources.map((source) => source.id),
      )
    ).map((row) => [row.sourceId, row.read]),
  );
  for (const row of rows) {
    if (row.held && !sources.some((source) => source.id === row.preferredSourceId)) problems.push(`${row.identityKey}: held without a source`);
  }
  for (const source of sources) {
    const read = readings.get(source.id);
    if (read === undefined) problems.push(`${source.id}: no reading`);
    if ((await store.text(SYSTEM_ACTOR, source.textId)) === null) problems.push(`${source.id}: no text`);
    if ((await store.original(SYSTEM_ACTOR, source.bytesHash)) === null) problems.push(`${source.id}: no original`);
    const mentions = await store.mentionsOfSources(SYSTEM_ACTOR, [source.id]);
    const expected = read?.citations.reduce((sum, citation) => sum + citation.mentions.length, 0) ?? 0;
    if (mentions.length !== expected) problems.push(`${source.id}: ${mentions.length} mentions of ${expected}`);
    for (const mention of mentions) if (mention.resolvesTo === null || !ids.has(mention.resolvesTo)) problems.push(`${mention.id}: means nothing`);
  }
  const edges = await store.edgesOf(SYSTEM_ACTOR, [...ids]);
  const proven = new Set(
    (
      await store.proofs(
        SYSTEM_ACTOR,
        edges.map((edge) => edge.key),
      )
    ).map((proof) => proof.edgeKey),
  );
  for (const edge of edges) {
    if (!ids.has(edge.from) || !ids.has(edge.to)) problems.push(`${edge.key}: an end is missing`);
    if (!proven.has(edge.key)) problems.push(`${edge.key}: no words`);
  }
  return problems;
}
