import { byText } from '../domain/order.ts';
import type { TaskLinkingRow, TaskLinkRow } from '../domain/propagation.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { DecisionRow, TaskRow } from '../domain/rows.ts';
import { symbolKey } from '../domain/symbols.ts';
import { shortHash } from './short-id.ts';
import { type StandingDecision, standingDecisions } from './task-decisions.ts';
import { alignTasks } from './tasks/align-tasks.ts';
import { leafUnits } from './tasks/leaf-units.ts';
import { ALIGNER_VERSION } from './tasks/settings.ts';
import { toTaskLinks } from './tasks/to-task-links.ts';

/** A held directive with the text that its tasks were read from. `tasks` in the order of the reading, all of them. */
export type TaskText = {
  readonly directiveId: string;
  readonly sourceId: string;
  readonly read: ReadDirective;
  readonly text: string;
  readonly tasks: readonly TaskRow[];
};

export type UpperText = {
  readonly text: TaskText;
  /** Directives in between that are not held, nearest to the lower one first. */
  readonly bridged: readonly string[];
  /** The lower directive says itself, or a person confirmed, that it carries this one out. */
  readonly known: boolean;
};

/** What the links of a directive rest on before its texts are loaded: equal bases have equal links. */
export function basisOf(
  own: { readonly directiveId: string; readonly reading: string },
  uppers: readonly { readonly directiveId: string; readonly reading: string; readonly bridged: readonly string[]; readonly known: boolean }[],
  decisions: readonly DecisionRow[],
): string {
  const parts = [
    ALIGNER_VERSION,
    own.reading,
    ...uppers.map((upper) => `${upper.directiveId} ${upper.reading} ${upper.bridged.join(' ')} ${upper.known}`).sort(),
    ...decisions.map((decision) => String(decision.sequence)),
  ];
  return shortHash(parts.join('|'));
}

const personal = (
  standing: StandingDecision,
  ends: { readonly fromDirectiveId: string; readonly toDirectiveId: string; readonly bridged: readonly string[] },
): TaskLinkRow => ({
  key: `${standing.from}>${standing.to}`,
  from: standing.from,
  to: standing.to,
  ...ends,
  origin: 'person',
  state: standing.state,
  score: 1,
  degree: 'partial',
  strength: 'direct',
  reason: 'person',
  reasonWords: [],
  shared: [],
  specifics: [],
  copied: false,
  drift: [],
});

/** Where a text defines its abbreviations, as a rule. */
const OPENING_CHARACTERS = 4_000;
const opening = ({ text }: TaskText): string => text.slice(0, OPENING_CHARACTERS);

/** All links from the tasks of one directive to those of the directives above it, with what people decided about them. */
export function linkDirectiveTasks(basis: string, own: TaskText, uppers: readonly UpperText[], decisions: readonly DecisionRow[]): TaskLinkingRow {
  const unitsOf = ({ read, text, tasks }: TaskText) => leafUnits(read, text, (_task, index) => tasks[index]?.id ?? '');
  const children = unitsOf(own);
  const carriedOut = new Set(own.read.citations.flatMap(({ relation, symbol }) => (relation === 'IMPLEMENTS' ? [symbolKey(symbol)] : [])));
  const standing = new Map(
    standingDecisions(decisions, [...own.tasks, ...uppers.flatMap(({ text }) => text.tasks)]).map((each) => [`${each.from}>${each.to}`, each]),
  );
  const links = new Map<string, TaskLinkRow>();
  for (const { text: upper, bridged, known } of uppers) {
    const ends = { fromDirectiveId: own.directiveId, toDirectiveId: upper.directiveId, bridged };
    for (const link of toTaskLinks(
      alignTasks({
        children,
        parents: unitsOf(upper),
        childWords: opening(own),
        parentWords: opening(upper),
        carriedOut,
        ...(known ? { nearness: 1 } : {}),
      }),
      ends,
    )) {
      links.set(link.key, { ...link, state: standing.get(link.key)?.state ?? 'suggested' });
    }
    for (const [key, each] of standing) {
      const toDirectiveId = each.to.split('#')[0] ?? '';
      if (!links.has(key) && toDirectiveId === upper.directiveId && each.state !== 'rejected') {
        links.set(key, personal(each, { fromDirectiveId: own.directiveId, toDirectiveId, bridged }));
      }
    }
  }
  return { directiveId: own.directiveId, basis, links: [...links.values()].sort((a, b) => byText(a.key, b.key)) };
}
