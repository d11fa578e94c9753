import type { Actor } from '../domain/actor.ts';
import type { Fact } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { DecisionRow, DirectiveRow, EdgeRow, GraphChange, SourceRow, TaskRow } from '../domain/rows.ts';
import { uncorrected } from '../linking/correct-reading.ts';
import { sameRow } from '../linking/same-row.ts';
import type { GraphStore } from '../store/port.ts';

export type ChangedFact = { readonly name: string; readonly before: string | null; readonly after: string | null };

/** What becomes of one document when one of its texts is read again. */
export type ChangedDocument = {
  readonly directiveId: string;
  readonly fileName: string;
  /** Symbol, or what is printed of it, or the subject. */
  readonly label: string;
  readonly facts: readonly ChangedFact[];
  /** Other parts of the reading that differ, by name. */
  readonly parts: readonly string[];
  readonly tasks: { readonly gone: number; readonly added: number };
  readonly linksGained: readonly string[];
  readonly linksLost: readonly string[];
  /** Decisions that rest on what is gone: they stay in the log and wait for a person. */
  readonly decisions: readonly Pick<DecisionRow, 'type' | 'subjectKey'>[];
};

type Reread = { readonly source: SourceRow; readonly directive: DirectiveRow | undefined; readonly before: ReadDirective; readonly fresh: ReadDirective };

const factWords = (fact: Fact<string> | null): string | null => (fact === null ? null : fact.source === 'ambiguous' ? `${fact.value} ?` : fact.value);

/** What is told fact by fact; the rest by name. */
function namedFacts(read: ReadDirective): Readonly<Record<string, string | null>> {
  const list = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('; '));
  return {
    outcome: read.outcome,
    kind: factWords(read.kind),
    symbol: factWords(read.symbol),
    partialSymbol: factWords(read.partialSymbol),
    issuedOn: factWords(read.issuedOn),
    issuers: list(read.issuers.map((issuer) => issuer.value)),
    level: factWords(read.level),
    subject: factWords(read.subject),
    signers: list(read.signers.flatMap((signer) => signer.name?.value ?? [])),
    recipients: read.recipients === null ? null : list(read.recipients.map((recipient) => recipient.value)),
    citations: list(read.citations.map((citation) => citation.symbol)),
  };
}

const PARTS = ['citations', 'unnumbered', 'chains', 'sections', 'tasks', 'targets', 'remarks'] as const;

async function labels(
  store: GraphStore,
  actor: Actor,
  change: GraphChange,
  edges: readonly Pick<EdgeRow, 'from' | 'to' | 'relation'>[],
): Promise<readonly string[]> {
  const rows = await store.directives(actor, [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))]);
  const byId = new Map([...rows, ...(change.putDirectives ?? [])].map((row) => [row.id, row]));
  const name = (id: string): string => byId.get(id)?.symbol ?? byId.get(id)?.subject?.slice(0, 60) ?? id;
  return edges.map((edge) => `${name(edge.from)} ${edge.relation} ${name(edge.to)}`).sort();
}

const endsOf = (key: string): Pick<EdgeRow, 'from' | 'to' | 'relation'> => {
  const [from = '', relation = '', to = ''] = key.split('>');
  return { from, relation: relation as EdgeRow['relation'], to };
};

/** What a planned change comes to, in words of the log. `change` is not committed yet. */
export async function describeChange(store: GraphStore, actor: Actor, reread: Reread, change: GraphChange): Promise<ChangedDocument> {
  const { source, directive, fresh } = reread;
  const before = uncorrected(reread.before);
  const [was, is] = [namedFacts(before), namedFacts(fresh)];
  const facts = Object.keys(is).flatMap((name): ChangedFact[] => {
    const [from, to] = [was[name] ?? null, is[name] ?? null];
    return from === to ? [] : [{ name, before: from, after: to }];
  });
  const stored = new Set(
    (
      await store.edges(
        actor,
        (change.putEdges ?? []).map((edge) => edge.key),
      )
    ).map((edge) => edge.key),
  );
  const lost = [...(change.removeEdges ?? [])];
  const replaced = new Set((change.putTasks ?? []).map((entry) => entry.directiveId));
  const oldTasks: readonly TaskRow[] = await store.tasksOf(actor, [...replaced]);
  const newTasks = (change.putTasks ?? []).flatMap((entry) => entry.tasks);
  const [now, then] = [new Set(newTasks.map((task) => task.id)), new Set(oldTasks.map((task) => task.id))];
  const goneTasks = oldTasks.filter((task) => !now.has(task.id));
  const links = (await store.taskLinksOf(actor, [...replaced])).filter((link) => goneTasks.some((task) => task.id === link.from || task.id === link.to));
  const resting = await store.decisions(actor, [...lost, ...goneTasks.map((task) => task.id), ...links.map((link) => link.key)]);
  return {
    directiveId: source.directiveId,
    fileName: source.fileName,
    label: directive?.symbol ?? directive?.partialSymbol ?? directive?.subject ?? source.fileName,
    facts,
    parts: PARTS.filter((part) => !facts.some(({ name }) => name === part) && !sameRow(before[part], fresh[part])),
    tasks: { gone: goneTasks.length, added: newTasks.filter((task) => !then.has(task.id)).length },
    linksGained: await labels(
      store,
      actor,
      change,
      (change.putEdges ?? []).filter((edge) => !stored.has(edge.key)),
    ),
    linksLost: await labels(store, actor, change, lost.map(endsOf)),
    decisions: resting.map(({ type, subjectKey }) => ({ type, subjectKey })),
  };
}
