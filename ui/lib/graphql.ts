import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/**
 * Documents typed by `schema.graphql`. After a change there: `npx gql-tada generate-output -c ui/tsconfig.json`.
 * `PlainDate` is ISO text that may be partial (`2024`, `2024-04`), `DateTime` an ISO instant.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PlainDate: string; DateTime: string; File: File };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
