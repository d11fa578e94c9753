import type { GraphStore } from '../../api/store/port.ts';
import { data, testServer } from '../schema/server.ts';

/** What the product says over its API about one directive: the way every screen and program asks. */

export type ToldItem = {
  readonly key: string;
  readonly rule: string;
  readonly list: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly organId: string | null;
  readonly organName: string | null;
  readonly level: string | null;
  readonly directiveId: string | null;
  readonly againstId: string | null;
};

type Row = Omit<ToldItem, 'facts' | 'organId' | 'directiveId' | 'againstId'> & {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly organ: { readonly id: string } | null;
  readonly directive: { readonly id: string } | null;
  readonly against: { readonly id: string } | null;
};
type Page = {
  readonly items: { readonly rows: { readonly edges: readonly { node: Row }[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
};

const ITEMS = `query($of: ID!, $after: String, $asOf: PlainDate) { items(of: $of, asOf: $asOf) { rows(first: 100, after: $after) {
  edges { node { key rule list facts { name value } organName level organ { id } directive { id } against { id } } } pageInfo { hasNextPage endCursor } } } }`;

/** Every item under a directive as of a day, page by page. */
export async function itemsOver(store: GraphStore, of: string, asOf: string): Promise<readonly ToldItem[]> {
  const { app } = testServer({ store });
  const told: ToldItem[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page = (await data(app, ITEMS, { of, after, asOf })) as Page;
    const { rows } = page.items;
    for (const { node } of rows.edges) {
      const { facts, organ, directive, against, ...item } = node;
      const named = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
      told.push({ ...item, facts: named, organId: organ?.id ?? null, directiveId: directive?.id ?? null, againstId: against?.id ?? null });
    }
    after = rows.pageInfo.endCursor;
    more = rows.pageInfo.hasNextPage;
  }
  return told;
}

/** Expectations and comparison table under a directive as of a day, as the JSON file gives them. */
export async function tablesOver(store: GraphStore, of: string, asOf: string): Promise<{ readonly expectations: readonly { readonly state: string }[] }> {
  const answer = await data(testServer({ store }).app, 'query($of: ID!, $asOf: PlainDate) { exportFile(of: $of, asOf: $asOf, format: JSON) { base64 } }', {
    of,
    asOf,
  });
  const { expectations, coverage } = JSON.parse(Buffer.from((answer as { exportFile: { base64: string } }).exportFile.base64, 'base64').toString('utf8'));
  return { expectations, coverage } as { readonly expectations: readonly { readonly state: string }[] };
}
