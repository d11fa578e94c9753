import { isConfirmed } from '../audit/cases/case-of.ts';
import { coverageOf } from '../audit/coverage/coverage-of.ts';
import { expectationsOf } from '../audit/expectations/expectations-of.ts';
import { itemsOf } from '../audit/items/items-of.ts';
import { orderItems } from '../audit/items/order-items.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { startsOf } from '../lineage/overview.ts';
import { breathe } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { owedSnapshotOf, passingSnapshotOf, snapshotOf } from './load-snapshot.ts';
import { steadily } from './steady.ts';

/** What is owed and what is to be handled under one directive, or under all of them, each once. */
export type Handled = { readonly graphVersion: number; readonly expectations: readonly Expectation[]; readonly items: readonly Item[] };

/** What is owed alone. */
export type Owed = Pick<Handled, 'graphVersion' | 'expectations'>;

/** Where to start so that every held directive is looked at: the starts of lineages, and held ones that stand alone. */
async function startsAt({ store, actor, lineages }: GraphContext, graphVersion: number): Promise<readonly string[]> {
  const { directives, edges } = await lineages.outlines.at(store, actor, graphVersion);
  const standing = (id: string): boolean => directives.get(id)?.withdrawn === false;
  return startsOf(
    directives.values().filter((row) => !row.withdrawn),
    edges.values().filter((edge) => standing(edge.from) && standing(edge.to)),
  );
}

const keyOf = (graphVersion: number, rootId: string | null, options: AuditOptions): string =>
  JSON.stringify([graphVersion, rootId, options.asOf, options.scope, options.confirmedOnly]);

/** What is owed, as `loadHandled` gives it, without the labour of what is to be handled. Errors: BusyError while the graph keeps changing. */
export function loadOwed(context: GraphContext, rootId: string | null, options: AuditOptions): Promise<Owed> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion): Promise<Owed> => {
    const key = keyOf(await audits.basis.of(context, graphVersion), rootId, options);
    const { expectations } = await (audits.handled.known(key) ??
      audits.owed.of(key, async () => {
        const found = new Map<string, Expectation>();
        for (const id of rootId === null ? await startsAt(context, graphVersion) : [rootId]) {
          await breathe();
          for (const row of expectationsOf(await owedSnapshotOf(context, id, graphVersion), options)) {
            if (!found.has(row.key)) found.set(row.key, row);
          }
        }
        return { graphVersion, expectations: [...found.values()] };
      }));
    return { graphVersion, expectations };
  });
}

/** `rootId` null: everything. Computed once per options and version of the graph, but for versions that only steps of cases made. Errors: BusyError while the graph keeps changing. */
export function loadHandled(context: GraphContext, rootId: string | null, options: AuditOptions): Promise<Handled> {
  const { store, actor, audits } = context;
  return steadily(store, actor, async (graphVersion) => {
    const key = keyOf(await audits.basis.of(context, graphVersion), rootId, options);
    const handled = await audits.handled.of(key, async () => {
      const expectations = new Map<string, Expectation>();
      const items = new Map<string, Item>();
      for (const id of rootId === null ? await startsAt(context, graphVersion) : [rootId]) {
        const snapshot = rootId === null ? await passingSnapshotOf(context, id, graphVersion) : await snapshotOf(context, id, graphVersion);
        await breathe();
        const owed = expectationsOf(snapshot, options);
        await breathe();
        for (const row of owed) if (!expectations.has(row.key)) expectations.set(row.key, row);
        for (const item of itemsOf(snapshot, owed, coverageOf(snapshot, owed, options), options)) if (!items.has(item.key)) items.set(item.key, item);
      }
      return { graphVersion, expectations: [...expectations.values()], items: orderItems([...items.values()]) };
    });
    return handled.graphVersion === graphVersion ? handled : { ...handled, graphVersion, items: await asConfirmedNow(context, handled.items) };
  });
}

/** Whether somebody stands up for an item of list B is what a step of its case says. */
async function asConfirmedNow({ loaders }: GraphContext, items: readonly Item[]): Promise<readonly Item[]> {
  return Promise.all(
    items.map(async (item) => (item.list === 'B' ? { ...item, confirmed: isConfirmed(item, await loaders.decisionsOf.load(item.key)) } : item)),
  );
}
