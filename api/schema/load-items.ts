import { textsOfPairs } from '../audit/expectations/one-plan.ts';
import { toldElsewhere } from '../audit/expectations/owed-across.ts';
import { orderInSteps } from '../audit/items/order-items.ts';
import { keptApartIn } from '../audit/kept-apart.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { expectationKeyOf } from '../domain/item-expectation.ts';
import { type Steps, withSteps } from '../domain/steps.ts';
import { startsOf } from '../lineage/overview.ts';
import type { AuditNow } from './audit-now.ts';
import { breathe, inSlices } from './breathe.ts';
import { confirmedNow } from './confirmed-now.ts';
import type { GraphContext } from './context.ts';
import { expectationsAt, itemsAt } from './load-audit.ts';
import type { Recent } from './recent.ts';
import { steadily } from './steady.ts';

/** What is owed alone, under one directive or under all of them, each once. `parts`: of each root, as it was put together from. */
export type Owed = { readonly graphVersion: number; readonly expectations: readonly Expectation[]; readonly parts: readonly (readonly Expectation[])[] };

/** The same with what is to be handled. */
export type Handled = Owed & { readonly items: readonly Item[]; readonly itemParts: readonly (readonly Item[])[] };

/** Where to start so that every held directive is looked at: the starts of lineages, and held ones that stand alone. */
export async function startsAt({ store, actor, lineages }: GraphContext, graphVersion: number): Promise<readonly string[]> {
  const { directives, edges } = await lineages.outlines.at(store, actor, graphVersion);
  const standing = (id: string): boolean => directives.get(id)?.withdrawn === false;
  return startsOf(
    directives.values().filter((row) => !row.withdrawn),
    edges.values().filter((edge) => standing(edge.from) && standing(edge.to)),
  );
}

const keyOf = (rootId: string | null, { asOf, scope, confirmedOnly }: AuditOptions): string => JSON.stringify([rootId, asOf, scope, confirmedOnly]);

/** What is owed, as `loadHandled` gives it, without the labour of what is to be handled. Errors: BusyError while the graph keeps changing. */
export function loadOwed(context: GraphContext, rootId: string | null, options: AuditOptions): Promise<Owed> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion): Promise<Owed> => {
    const now = await audits.changes.at(context, graphVersion);
    const parts: (readonly Expectation[])[] = [];
    for (const id of rootId === null ? await startsAt(context, graphVersion) : [rootId]) {
      parts.push((await expectationsAt(context, id, options, now, rootId === null)).answer);
      await breathe();
    }
    return asBefore(
      audits.owed,
      keyOf(rootId, options),
      graphVersion,
      (former) => isSame(former.parts, parts),
      async () => ({
        graphVersion,
        parts,
        expectations: await inSlices(owedEachOnce(parts, await acrossRoots(context, parts, now))),
      }),
    );
  });
}

/** `rootId` null: everything. Of each root what was found stands until a change concerns it. Errors: BusyError while the graph keeps changing. */
export function loadHandled(context: GraphContext, rootId: string | null, options: AuditOptions): Promise<Handled> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion) => {
    const now = await audits.changes.at(context, graphVersion);
    const parts: (readonly Expectation[])[] = [];
    const itemParts: (readonly Item[])[] = [];
    for (const id of rootId === null ? await startsAt(context, graphVersion) : [rootId]) {
      itemParts.push((await itemsAt(context, id, options, now, rootId === null)).answer);
      parts.push((await expectationsAt(context, id, options, now, rootId === null)).answer);
      await breathe();
    }
    const stands = (former: Handled): boolean => isSame(former.parts, parts) && isSame(former.itemParts, itemParts);
    const handled = await asBefore(audits.handled, keyOf(rootId, options), graphVersion, stands, async () => {
      const gone = await acrossRoots(context, parts, now);
      return {
        graphVersion,
        parts,
        itemParts,
        expectations: await inSlices(owedEachOnce(parts, gone)),
        items: await inSlices(orderInSteps(await inSlices(itemsEachOnce(itemParts, gone)))),
      };
    });
    return { ...handled, items: await confirmedNow(handled.items, now.decisions) };
  });
}

/** What was put together before from the very same parts, else anew. */
async function asBefore<Answer extends Owed>(
  kept: Recent<Answer>,
  key: string,
  graphVersion: number,
  stands: (former: Answer) => boolean,
  make: () => Promise<Answer>,
): Promise<Answer> {
  const former = await kept.known(key)?.catch(() => null);
  if (former && stands(former)) return { ...former, graphVersion };
  const made = await make();
  kept.put(key, made);
  return made;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((part, at) => part === b[at]);

/** Keys of what another row stands for: where two texts of one plan are under one root, and one of them alone under another. */
function* stoodFor(parts: readonly (readonly Expectation[])[]): Steps<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const part of parts) {
    yield* withSteps(part, ({ standsFor }) => {
      for (const key of standsFor) keys.add(key);
    });
  }
  return keys;
}

/** The same, and keys of what two texts that may be one ask, each under a root of its own, but for one of them. */
async function acrossRoots(
  { actor, reviewBook }: GraphContext,
  parts: readonly (readonly Expectation[])[],
  { decisions }: AuditNow,
): Promise<ReadonlySet<string>> {
  const gone = await inSlices(stoodFor(parts));
  if (parts.length < 2) return gone;
  const apart = keptApartIn(decisions);
  const texts = textsOfPairs((await reviewBook.mayBeOne(actor)).filter(({ keep, other }) => !apart(keep, other)));
  const rows = (await inSlices(eachOnce(parts))).filter(({ key }) => !gone.has(key));
  const decided = (key: string): boolean => decisions.some(({ subjectKey }) => subjectKey.includes(key));
  return new Set([...gone, ...(await inSlices(toldElsewhere(texts, rows, decided)))]);
}

function* owedEachOnce(parts: readonly (readonly Expectation[])[], gone: ReadonlySet<string>): Steps<readonly Expectation[]> {
  const rows = yield* eachOnce(parts);
  return gone.size === 0 ? rows : rows.filter(({ key }) => !gone.has(key));
}

function* itemsEachOnce(itemParts: readonly (readonly Item[])[], gone: ReadonlySet<string>): Steps<readonly Item[]> {
  const rows = yield* eachOnce(itemParts);
  return gone.size === 0 ? rows : rows.filter(({ key }) => !gone.has(expectationKeyOf(key) ?? ''));
}

/** The rows of all parts, of each key the first. */
export function* eachOnce<Row extends { readonly key: string }>(parts: readonly (readonly Row[])[]): Steps<readonly Row[]> {
  const found = new Map<string, Row>();
  for (const part of parts) {
    yield* withSteps(part, (row) => {
      if (!found.has(row.key)) found.set(row.key, row);
    });
  }
  return [...found.values()];
}
