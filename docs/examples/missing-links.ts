// A typed client: for one plan, what is above it and which links of its chain are missing.
// With gql.tada each answer has the type of its query, checked against schema.graphql.
//
//   npx tsx docs/examples/missing-links.ts http://127.0.0.1:4000 "128-KH/ĐUK"
//
// In a program of your own: npm install gql.tada, take schema.graphql from this product (or ask the server for it),
// let `npx gql-tada generate-output` write graphql-env.d.ts, and import that file instead of ours.
import { initGraphQLTada, type ResultOf, type TadaDocumentNode, type VariablesOf } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from '../../ui/lib/graphql-env.d.ts';

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { PlainDate: string; DateTime: string; FeedPosition: number } }>();

const Above = graphql(`
  query Above($plan: ID!) {
    lineage(of: $plan, direction: UP, depth: 60) {
      nodes { depth directive { symbol partialSymbol held issuedOn issuerNames } }
      totals { nodes citedNotHeld }
    }
  }
`);

type Failure = { readonly message: string; readonly extensions: { readonly code: string } };

/** One question, with the answer in the type of its query. Errors: what the API says, with its code. */
async function ask<Result, Variables>(address: string, query: TadaDocumentNode<Result, Variables>, variables: Variables): Promise<Result> {
  const response = await fetch(new URL('/graphql', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(query), variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data: Result; readonly errors?: readonly Failure[] };
  const [failure] = errors ?? [];
  if (failure !== undefined) throw new Error(`${failure.extensions.code}: ${failure.message}`);
  return data;
}

type Node = NonNullable<ResultOf<typeof Above>['lineage']>['nodes'][number];

const line = ({ depth, directive }: Node): string => {
  const name = directive.symbol ?? directive.partialSymbol ?? 'chưa rõ số';
  return `${depth} ${name}, ${directive.issuerNames.join(', ')}, ${directive.issuedOn ?? 'chưa rõ ngày'}: ${directive.held ? 'held' : 'MISSING'}`;
};

const [address = 'http://127.0.0.1:4000', plan = '128-KH/ĐUK'] = process.argv.slice(2);
const variables: VariablesOf<typeof Above> = { plan };
const { lineage } = await ask(address, Above, variables);
if (lineage === null) console.log(`No directive ${plan}.`);
else {
  for (const node of lineage.nodes) console.log(line(node));
  console.log(`${lineage.totals.citedNotHeld} of ${lineage.totals.nodes} links missing`);
}
