import { graphql, type ResultOf } from '../lib/graphql.ts';
import { DIRECTIVES_PATH, directivePath, lineagePath } from '../lib/paths.ts';
import type { SearchAnswer } from './search-question.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $first: Int!) {
    viewer {
      today
    }
    searchMeaning(text: $text) {
      directives {
        id
        held
        outcome
        symbol
        kindName
        issuerNames
        subject
      }
      formerPlaces {
        place {
          id
          name
          unit
          until
        }
        today {
          id
          name
          unit
        }
      }
    }
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

/** A screen that answers what was typed, among the hits. */
export type AnswerHit = SearchAnswer & { readonly kind: 'ANSWER'; readonly directive: null };
export type Found = SearchHit | AnswerHit;
export type SearchGroup = { readonly kind: Found['kind']; readonly hits: readonly Found[] };

type Named = ResultOf<typeof SearchQuery>['searchMeaning']['directives'][number];

/** A directive whose symbol the words give, as a hit. */
function namedHit({ id, symbol, kindName, issuerNames, subject, held, outcome }: Named): SearchHit {
  const label = [kindName, symbol].filter((part) => part !== null).join(' ');
  const detail = [issuerNames.join(', '), subject ?? ''].filter((part) => part !== '').join(' · ');
  return { kind: 'DIRECTIVE', id, label: label === '' ? id : label, detail: detail === '' ? null : detail, directive: { id, held, outcome } };
}

/**
 * What answers comes first; then hits by kind, the kind of the best hit first, within a kind in the server's order.
 * A directive that the words name stands before those whose text holds them.
 */
export function groupHits(hits: readonly SearchHit[], named: readonly Named[] = [], answers: readonly SearchAnswer[] = []): readonly SearchGroup[] {
  const known = new Set(named.map(({ id }) => id));
  const all = [...named.map(namedHit), ...hits.filter((hit) => hit.kind !== 'DIRECTIVE' || !known.has(hit.id))];
  const best = all[0]?.kind;
  const order = [...SEARCH_KINDS].sort((left, right) => Number(right === best) - Number(left === best));
  const groups = order.map((kind) => ({ kind, hits: all.filter((hit) => hit.kind === kind) })).filter((group) => group.hits.length > 0);
  return answers.length === 0 ? groups : [{ kind: 'ANSWER', hits: answers.map((answer) => ({ ...answer, kind: 'ANSWER', directive: null })) }, ...groups];
}

/** Where a hit leads: an answer to its screen, a document to its reader (or its large picture), a task into its text, an organ or place to its documents. */
export function hitPath(hit: Found, lineage: boolean): string {
  if (hit.kind === 'ANSWER') return hit.path;
  if (hit.kind === 'ORGAN') return `${DIRECTIVES_PATH}?organ=${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'PLACE') return `${DIRECTIVES_PATH}?place=${encodeURIComponent(hit.id)}`;
  const directiveId = hit.directive?.id ?? hit.id;
  if (lineage) return lineagePath(directiveId);
  return hit.kind === 'TASK' ? `${directivePath(directiveId)}?task=${encodeURIComponent(hit.id)}` : directivePath(directiveId);
}
