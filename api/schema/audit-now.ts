import type { Actor } from '../domain/actor.ts';
import type { ChangeRow } from '../domain/propagation.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { followMerges } from '../importing/under-merges.ts';
import type { GraphStore } from '../store/port.ts';
import type { GraphContext } from './context.ts';
import { concernedBy } from './decision-concerns.ts';
import { isEveryStep } from './outline-cache.ts';

/** Entries of the feed up to which looking at each is worth while. */
const MOST_CHANGES = 2_000;
/** Changes that are remembered; beyond, all is computed anew. */
const MOST_MARKS = 10_000;
const DECISIONS_PER_CALL = 5_000;

/** A place in the feed of changes, and the log of decisions that is at least as new. */
export type AuditNow = {
  readonly graphVersion: number;
  /** Goes up when it cannot be told, root by root, what became of what is kept. */
  readonly era: number;
  readonly position: number;
  readonly decisions: readonly DecisionRow[];
  /** Whether rows read at an earlier place are still what the store holds, but for links between tasks. */
  readonly rowsStand: (made: Made) => boolean;
  /** The directives whose own links were made or judged anew since. */
  readonly linkedAnew: (made: Made) => readonly string[];
  /** Whether what was computed at an earlier place, from rows and decisions, is still what would be computed. */
  readonly answerStands: (made: Made) => boolean;
};

/** When something was made, and the directives whose rows it was made from. */
export type Made = { readonly at: Pick<AuditNow, 'era' | 'position'>; readonly ids: ReadonlySet<string> };

/** Words on an edge change that edge alone; an edge that changes otherwise may come with rows that the feed does not name. */
const ON_EDGES: ReadonlySet<string> = new Set(['confirm-edge', 'reject-edge', 'reopen']);

type Mark = { readonly sequence: number; readonly ids: readonly string[]; readonly of: 'rows' | 'links' | 'words' };
type Place = { readonly graphVersion: number; readonly lastChange: number };

/**
 * Tells which roots a change leaves as they are. What the feed names outside of a root's directives changes nothing under it;
 * a directive that comes, goes or is read anew may change the rows of others too, so that everything is computed anew.
 */
export class AuditChanges {
  #era = 0;
  #last: Place | null = null;
  #marks: Mark[] = [];
  #log: DecisionRow[] = [];
  #byId = new Map<string, DecisionRow>();
  #bySubject = new Map<string, DecisionRow[]>();
  #followed: readonly DecisionRow[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  /** As of the outline of this version; one look at a time. */
  at(context: GraphContext, graphVersion: number): Promise<AuditNow> {
    const answer = this.#turn.then(() => this.#look(context, graphVersion));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #look(context: GraphContext, graphVersion: number): Promise<AuditNow> {
    const { store, actor, lineages } = context;
    const { lastChange } = await lineages.outlines.at(store, actor, graphVersion);
    const last = this.#last;
    if (last === null || last.lastChange !== lastChange || last.graphVersion !== graphVersion) {
      const changes = last === null ? null : await changesBetween(store, actor, last, { graphVersion, lastChange });
      if (changes === null) this.#forget();
      await this.#readOn(store, actor);
      if (changes !== null) this.#mark(changes);
      this.#last = { graphVersion: Math.max(graphVersion, changes?.at(-1)?.version ?? graphVersion), lastChange };
    }
    const [era, marks] = [this.#era, this.#marks];
    const stands = ({ at, ids }: Made, counts: (mark: Mark) => boolean): boolean =>
      at.era === era && !marks.some((mark) => mark.sequence > at.position && mark.sequence <= lastChange && counts(mark) && mark.ids.some((id) => ids.has(id)));
    return {
      graphVersion,
      era,
      position: lastChange,
      decisions: this.#followed,
      rowsStand: (made) => stands(made, (mark) => mark.of === 'rows'),
      linkedAnew: ({ at, ids }) =>
        marks.flatMap((mark) =>
          mark.of === 'links' && mark.sequence > at.position && mark.sequence <= lastChange ? mark.ids.filter((id) => ids.has(id)) : [],
        ),
      answerStands: (made) => stands(made, () => true),
    };
  }

  #forget(): void {
    this.#era += 1;
    this.#marks = [];
    this.#log = [];
    this.#byId = new Map();
    this.#bySubject = new Map();
  }

  /** The log only grows while the feed tells every step. */
  async #readOn(store: GraphStore, actor: Actor): Promise<void> {
    const before = this.#log.length;
    for (;;) {
      const page = await store.decisionsSince(actor, this.#log.at(-1)?.sequence ?? 0, DECISIONS_PER_CALL);
      for (const row of page) {
        this.#log.push(row);
        this.#byId.set(row.id, row);
        const there = this.#bySubject.get(row.subjectKey);
        if (there) there.push(row);
        else this.#bySubject.set(row.subjectKey, [row]);
      }
      if (page.length < DECISIONS_PER_CALL) break;
    }
    if (before === 0 || this.#log.length > before) this.#followed = followMerges([...this.#log]);
  }

  #mark(changes: readonly ChangeRow[]): void {
    const judged = new Set(
      changes.flatMap(({ subject, id, version }) => (subject === 'decision' && ON_EDGES.has(this.#byId.get(id)?.type ?? '') ? [version] : [])),
    );
    const marks = changes.map((change) => (change.subject === 'edge' && !judged.has(change.version) ? 'all' : this.#markOf(change)));
    if (marks.includes('all') || this.#marks.length + marks.length > MOST_MARKS) {
      this.#era += 1;
      this.#marks = [];
    } else this.#marks = [...this.#marks, ...marks.filter((mark) => mark !== 'all')];
  }

  #markOf({ sequence, subject, id }: ChangeRow): Mark | 'all' {
    if (subject === 'edge') {
      const [from, , to] = id.split('>');
      return from === undefined || to === undefined ? 'all' : { sequence, ids: [from, to], of: 'rows' };
    }
    if (subject === 'task-links') return { sequence, ids: [id], of: 'links' };
    const row = subject === 'decision' ? this.#byId.get(id) : undefined;
    const concerned = row === undefined ? 'all' : concernedBy(row, this.#bySubject.get(row.subjectKey) ?? []);
    if (concerned === 'all') return 'all';
    return { sequence, ids: concerned === 'none' ? [] : concerned.directiveIds, of: 'words' };
  }
}

/** What lies between two places; null where the feed does not tell every step of the way, or tells too many. */
async function changesBetween(store: GraphStore, actor: Actor, last: Place, now: Place): Promise<readonly ChangeRow[] | null> {
  if (now.graphVersion < last.graphVersion || now.lastChange < last.lastChange) return null;
  if (now.lastChange === last.lastChange) return now.graphVersion === last.graphVersion ? [] : null;
  if (now.lastChange - last.lastChange > MOST_CHANGES) return null;
  const changes = await store.changes(actor, last.lastChange, now.lastChange - last.lastChange);
  return isEveryStep(changes, last, now.graphVersion) && changes.at(-1)?.sequence === now.lastChange ? changes : null;
}
