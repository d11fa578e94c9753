import { directiveNameFragment, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { placeText } from '../lib/path-text.ts';
import { DIRECTIVES_PATH, directivePath, lineagePath } from '../lib/paths.ts';
import type { SearchAnswer } from './search-question.ts';

const hitFragment = graphql(
  `
    fragment FoundHit on SearchHit @_unmask {
      kind
      id
      label
      detail
      tier
      directive {
        ...DirectiveName
        source {
          edition
        }
      }
      place {
        until
      }
      organ {
        until
        place {
          unit
          name
        }
      }
    }
  `,
  [directiveNameFragment],
);

/** Each kind is asked for by itself, so that many tasks of a word do not crowd out the one organ of that name. */
export const SearchQuery = graphql(
  `
    query Search($text: String!, $first: Int!, $weaker: Boolean!) {
      viewer {
        today
      }
      searchMeaning(text: $text) {
        ways
        directives {
          ...DirectiveName
          source {
            edition
          }
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
        places {
          id
          name
          unit
          until
          within {
            name
            unit
            kind
          }
        }
      }
      directives: search(text: $text, kinds: [DIRECTIVE], first: $first, weaker: $weaker) {
        totalCount
        weaker
        hits {
          ...FoundHit
        }
      }
      organs: search(text: $text, kinds: [ORGAN], first: $first, weaker: $weaker) {
        totalCount
        weaker
        hits {
          ...FoundHit
        }
      }
      places: search(text: $text, kinds: [PLACE], first: $first, weaker: $weaker) {
        totalCount
        weaker
        hits {
          ...FoundHit
        }
      }
      tasks: search(text: $text, kinds: [TASK], first: $first, weaker: $weaker) {
        totalCount
        weaker
        hits {
          ...FoundHit
        }
      }
    }
  `,
  [directiveNameFragment, hitFragment],
);

/** More of one kind. */
export const MoreQuery = graphql(
  `
    query SearchMore($text: String!, $kind: SearchKind!, $first: Int!, $skip: Int!, $weaker: Boolean!) {
      search(text: $text, kinds: [$kind], first: $first, skip: $skip, weaker: $weaker) {
        totalCount
        weaker
        hits {
          ...FoundHit
        }
      }
    }
  `,
  [hitFragment],
);

/** Asked where few tasks hold all the words. */
export const AlikeQuery = graphql(
  `
    query SearchAlike($text: String!, $first: Int!) {
      searchAlike(text: $text, kinds: [TASK], first: $first) {
        phrase
        instead
        hits {
          ...FoundHit
        }
      }
    }
  `,
  [hitFragment],
);

/** Asked where nothing holds all the words. */
export const NearQuery = graphql(
  `
    query SearchNear($text: String!, $first: Int!, $skip: Int!) {
      search(text: $text, loosely: true, first: $first, skip: $skip) {
        totalCount
        without
        hits {
          ...FoundHit
        }
      }
    }
  `,
  [hitFragment],
);

export type SearchData = ResultOf<typeof SearchQuery>;
export type SearchHit = ResultOf<typeof hitFragment>;
export type SearchKind = SearchHit['kind'];

/** The order of the groups on the screen where no kind answers better than another. */
export const SEARCH_KINDS = ['DIRECTIVE', 'ORGAN', 'PLACE', 'TASK'] as const satisfies readonly SearchKind[];

/** A screen that answers what was typed, among the hits. */
export type AnswerHit = SearchAnswer & { readonly kind: 'ANSWER'; readonly directive: null };
/** A way to see more: of a kind, of what holds all but a few of the words (`NEAR`), or, null, what was left out. */
export type MoreHit = { readonly kind: 'MORE'; readonly id: string; readonly of: SearchKind | 'NEAR' | null; readonly n: number; readonly directive: null };
export type Found = SearchHit | AnswerHit | MoreHit;
/** Hits of one kind, and how many there are of it, shown or not. `ALIKE`: tasks in other words that say the same. */
export type SearchGroup = { readonly kind: SearchKind | 'ANSWER' | 'ALIKE' | 'MORE'; readonly hits: readonly Found[]; readonly total: number };
/** Hits of a group that are no way to more. */
export const shownOf = ({ hits }: SearchGroup): number => hits.filter(({ kind }) => kind !== 'MORE').length;

/** Where a task stands and whose it is: its path and the kind of its document in words of the screen; and who leads it, where its words do not say so. */
function taskDetail({ detail, directive }: SearchHit, t: Translate): { readonly detail: string | null; readonly leader: string | null } {
  const parts = detail?.split(' · ') ?? [];
  const issuer = directive === null ? -1 : parts.indexOf(directive.issuerNames[0] ?? '', 1);
  const upTo = issuer < 0 ? parts.length : issuer + 1;
  const named = parts.slice(0, upTo).map((part) => (directive !== null && part === directive.kindName ? kindText(directive, t) : part));
  const placed = named.length > 2 ? named.map((part, at) => (at === 0 ? placeText(part, t) : part)) : named;
  return { detail: placed.join(' · ') || null, leader: parts.slice(upTo).join(' · ') || null };
}

/** What stands in large and what beside it: documents as everywhere, organs with their end where they have one. */
export function hitWords(hit: Found, t: Translate): { readonly label: string; readonly detail: string | null; readonly leader?: string | null } {
  if (hit.kind === 'MORE')
    return { label: hit.of === null ? t('app.search.weaker', { n: hit.n }) : t(`app.search.more.${hit.of}`, { n: hit.n }), detail: null };
  if (hit.kind === 'DIRECTIVE' && hit.directive !== null) {
    const { directive } = hit;
    const label = directive.symbol === null ? symbolText(directive, t) : `${kindText(directive, t)} ${directive.symbol}`;
    const detail = [issuersText(directive, t), directive.subject ?? ''].filter((part) => part !== '').join(' · ');
    return { label, detail: detail === '' ? null : detail };
  }
  if (hit.kind === 'ORGAN' && hit.organ !== null) {
    const { until, place } = hit.organ;
    const where = place === null ? '' : `${place.unit} ${place.name}`.trim();
    const detail = [hit.label.includes(where) ? '' : where, until === null ? '' : t('app.search.until', { date: formatDate(until) })].filter(
      (part) => part !== '',
    );
    return { label: hit.label, detail: detail.length === 0 ? null : detail.join(' · ') };
  }
  if (hit.kind === 'TASK') return { label: hit.label, ...taskDetail(hit, t) };
  const ended = hit.kind === 'PLACE' ? (hit.place?.until ?? null) : null;
  return {
    label: hit.label,
    detail: [hit.detail, ended === null ? null : t('app.search.until', { date: formatDate(ended) })].filter((part) => part !== null).join(' · ') || null,
  };
}

/** Where a hit leads: an answer to its screen, a document to its reader (or its large picture), a task into its text, an organ or place to its documents. */
export function hitPath(hit: Found, lineage: boolean): string {
  if (hit.kind === 'ANSWER') return hit.path;
  if (hit.kind === 'MORE') return '';
  if (hit.kind === 'ORGAN') return `${DIRECTIVES_PATH}?organ=${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'PLACE') return `${DIRECTIVES_PATH}?place=${encodeURIComponent(hit.id)}`;
  const directiveId = hit.directive?.id ?? hit.id;
  if (lineage) return lineagePath(directiveId);
  return hit.kind === 'TASK' ? `${directivePath(directiveId)}?task=${encodeURIComponent(hit.id)}` : directivePath(directiveId);
}
