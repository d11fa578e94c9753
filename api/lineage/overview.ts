import type { PlainDate } from '../domain/dates.ts';
import { LEVELS, type Level } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { DirectiveOutline, EdgeRow } from '../domain/rows.ts';
import { adjacency, stepsFrom } from './adjacency.ts';
import { levelCounts } from './level-counts.ts';
import type { LevelCount } from './picture.ts';

/** What asks somebody: for a document that carries it out, or for something else alone (a report, a product). */
export type Asking = { readonly toIssue: ReadonlySet<string>; readonly otherwise: ReadonlySet<string> };

const NOTHING_ASKS: Asking = { toIssue: new Set(), otherwise: new Set() };

/** A directive that others carry out and that carries out none itself, or one that asks somebody, with counts of what is below it. */
export type OverviewRoot<Directive extends DirectiveOutline = DirectiveOutline> = {
  readonly directive: Directive;
  /** Documents below it, at any depth, each once; the root itself is not counted. */
  readonly held: number;
  readonly citedNotHeld: number;
  readonly levels: readonly LevelCount[];
  /** Newest date of issue below it; null when none is dated. */
  readonly latest: PlainDate | null;
  /** It stands here for what it asks alone: nothing carries it out yet, or it carries out another one. */
  readonly asksOnly: boolean;
};

/**
 * Where lineages start, and what asks somebody, `asking`: highest level first, then what nobody carries out and that
 * asks for no document to carry it out last, then those whose own text is held, then those with most documents below,
 * then the newest, then by id. Rejected edges are passed over. `edges` are IMPLEMENTS edges among `directives`.
 */
export function overviewRoots<Directive extends DirectiveOutline>(
  directives: readonly Directive[],
  edges: Iterable<EdgeRow>,
  { toIssue, otherwise }: Asking = NOTHING_ASKS,
): readonly OverviewRoot<Directive>[] {
  const graph = adjacency(standing(edges));
  const byId = new Map(directives.map((row) => [row.id, row]));
  const isStart = (id: string): boolean => graph.upper(id).length === 0 && graph.lower(id).length > 0;
  const counted = directives
    .filter((row) => isStart(row.id) || toIssue.has(row.id) || otherwise.has(row.id))
    .map((directive): OverviewRoot<Directive> & { readonly below: number; readonly aside: boolean } => {
      const below = [...stepsFrom(directive.id, graph.lower).keys()]
        .filter((id) => id !== directive.id)
        .map((id) => byId.get(id))
        .filter((row) => row !== undefined);
      const held = below.filter((row) => row.held).length;
      return {
        directive,
        below: below.length,
        aside: below.length === 0 && !toIssue.has(directive.id),
        held,
        citedNotHeld: below.length - held,
        levels: levelCounts(below, new Set(below.map((row) => row.id))),
        latest: newest(below),
        asksOnly: !isStart(directive.id),
      };
    });
  return counted.toSorted(
    (a, b) =>
      levelRank(a.directive.level) - levelRank(b.directive.level) ||
      Number(a.aside) - Number(b.aside) ||
      Number(b.directive.held) - Number(a.directive.held) ||
      b.below - a.below ||
      byText(b.directive.issuedOn ?? '', a.directive.issuedOn ?? '') ||
      byText(a.directive.id, b.directive.id),
  );
}

const standing = (edges: Iterable<EdgeRow>): readonly EdgeRow[] => [...edges].filter((edge) => edge.state !== 'rejected' && edge.from !== edge.to);

/** Where a level stands, the highest first, unknown ones last. */
export function levelRank(level: Level | null): number {
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}

function newest(rows: readonly DirectiveOutline[]): PlainDate | null {
  return rows.reduce<PlainDate | null>((latest, { issuedOn }) => (issuedOn !== null && (latest === null || issuedOn > latest) ? issuedOn : latest), null);
}

/**
 * Directives to start from so that every held one is reached downwards: those that carry out none and are carried out,
 * held ones that stand alone, and the first of a ring that nothing else leads into. By id.
 */
export function startsOf(directives: readonly DirectiveOutline[], edges: Iterable<EdgeRow>): readonly string[] {
  const graph = adjacency(standing(edges));
  const ids = directives.map((row) => row.id).toSorted(byText);
  const held = new Set(directives.filter((row) => row.held).map((row) => row.id));
  const starts = ids.filter((id) => graph.upper(id).length === 0 && (graph.lower(id).length > 0 || held.has(id)));
  const reached = new Set<string>();
  const reachFrom = (start: string): void => {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...graph.lower(id));
    }
  };
  for (const id of starts) reachFrom(id);
  for (const id of ids) {
    if (reached.has(id) || !held.has(id)) continue;
    starts.push(id);
    reachFrom(id);
  }
  return starts.toSorted(byText);
}
