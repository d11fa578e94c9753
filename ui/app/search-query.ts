import { graphql, type ResultOf } from '../lib/graphql.ts';
import { DIRECTIVES_PATH, directivePath, lineagePath } from '../lib/paths.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      totalCount
      hits {
        kind
        id
        label
        detail
        directive {
          id
          held
          outcome
        }
      }
    }
  }
`);

export type SearchHit = ResultOf<typeof SearchQuery>['search']['hits'][number];
export type SearchKind = SearchHit['kind'];

/** The order of the groups on the screen. */
export const SEARCH_KINDS = ['DIRECTIVE', 'ORGAN', 'PLACE', 'TASK'] as const satisfies readonly SearchKind[];

export type SearchGroup = { readonly kind: SearchKind; readonly hits: readonly SearchHit[] };

/** Hits by kind; the kind of the best hit stands first, within a kind the server's ranking holds. */
export function groupHits(hits: readonly SearchHit[]): readonly SearchGroup[] {
  const best = hits[0]?.kind;
  const order = [...SEARCH_KINDS].sort((left, right) => Number(right === best) - Number(left === best));
  return order.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })).filter((group) => group.hits.length > 0);
}

/** Where a hit leads: a document to its reader (or its large picture), a task into its text, an organ or place to its documents. */
export function hitPath(hit: SearchHit, lineage: boolean): string {
  if (hit.kind === 'ORGAN') return `${DIRECTIVES_PATH}?organ=${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'PLACE') return `${DIRECTIVES_PATH}?place=${encodeURIComponent(hit.id)}`;
  const directiveId = hit.directive?.id ?? hit.id;
  if (lineage) return lineagePath(directiveId);
  return hit.kind === 'TASK' ? `${directivePath(directiveId)}?task=${encodeURIComponent(hit.id)}` : directivePath(directiveId);
}
