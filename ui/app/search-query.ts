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
    query Search($text: String!, $first: Int!) {
      viewer {
        today
      }
      searchMeaning(text: $text) {
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
      directives: search(text: $text, kinds: [DIRECTIVE], first: $first) {
        totalCount
        hits {
          ...FoundHit
        }
      }
      organs: search(text: $text, kinds: [ORGAN], first: $first) {
        totalCount
        hits {
          ...FoundHit
        }
      }
      places: search(text: $text, kinds: [PLACE], first: $first) {
        totalCount
        hits {
          ...FoundHit
        }
      }
      tasks: search(text: $text, kinds: [TASK], first: $first) {
        totalCount
        hits {
          ...FoundHit
        }
      }
    }
  `,
  [directiveNameFragment, hitFragment],
);

/** Asked where nothing holds all the words. */
export const NearQuery = graphql(
  `
    query SearchNear($text: String!, $first: Int!) {
      search(text: $text, loosely: true, first: $first) {
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
export type Found = SearchHit | AnswerHit;
/** Hits of one kind, and how many there are of it, shown or not. */
export type SearchGroup = { readonly kind: Found['kind']; readonly hits: readonly Found[]; readonly total: number };

type Named = SearchData['searchMeaning']['directives'][number];

/** A directive whose symbol the words give, as a hit. */
function namedHit(directive: Named): SearchHit {
  return { kind: 'DIRECTIVE', id: directive.id, label: directive.symbol ?? directive.id, detail: null, tier: 0, directive, organ: null, place: null };
}

/** Where a task stands and whose it is: its path and the kind of its document in words of the screen. */
function taskDetail({ detail, directive }: SearchHit, t: Translate): string | null {
  const parts = detail?.split(' · ') ?? [];
  const named = parts.map((part) => (directive !== null && part === directive.kindName ? kindText(directive, t) : part));
  return (named.length > 2 ? named.map((part, at) => (at === 0 ? placeText(part, t) : part)) : named).join(' · ') || null;
}

/** What stands in large and what beside it: documents as everywhere, organs with their end where they have one. */
export function hitWords(hit: Found, t: Translate): { readonly label: string; readonly detail: string | null } {
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
  if (hit.kind === 'TASK') return { label: hit.label, detail: taskDetail(hit, t) };
  const ended = hit.kind === 'PLACE' ? (hit.place?.until ?? null) : null;
  return {
    label: hit.label,
    detail: [hit.detail, ended === null ? null : t('app.search.until', { date: formatDate(ended) })].filter((part) => part !== null).join(' · ') || null,
  };
}

const MARKS = /\p{M}/gu;
const plain = (text: string): string =>
  ` ${
    text
      .normalize('NFD')
      .replace(MARKS, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .match(/[a-z0-9]+/g)
      ?.join(' ') ?? ''
  } `;

/** From here on a hit holds the words only here and there. */
const FAR = 5;

/** How near a hit is to the words, best 0: it is called so; its name holds them in a row; its tier of the server after that. */
function distance(hit: SearchHit, words: string): number {
  const name = plain(hit.label);
  if (hit.tier === 0) return 0;
  if (name === words) return 1;
  if (hit.kind !== 'TASK' && name.includes(words.trimEnd())) return 2;
  return 2 + hit.tier + (plain(`${hit.label} ${hit.detail ?? ''}`).includes(words.trimEnd()) ? 0 : 1);
}

type ByKind = { readonly [Kind in SearchKind]: { readonly totalCount: number; readonly hits: readonly SearchHit[] } };

/**
 * What answers comes first; then hits by kind, the kind of the nearest hit first, within a kind the nearest first, else in
 * the server's order. A directive that the words name stands before those whose text holds them. With several kinds
 * each shows its `few` nearest.
 */
export function groupHits(
  found: ByKind,
  typed: string,
  named: readonly Named[] = [],
  answers: readonly SearchAnswer[] = [],
  few = FEW,
): readonly SearchGroup[] {
  const words = plain(typed);
  const known = new Set(named.map(({ id }) => id));
  const all = SEARCH_KINDS.flatMap((kind, order) => {
    const first = kind === 'DIRECTIVE' ? named.map(namedHit) : [];
    const others = found[kind].hits.filter(({ id }) => kind !== 'DIRECTIVE' || !known.has(id));
    const near = others.map((hit) => ({ hit, far: distance(hit, words) })).toSorted((a, b) => a.far - b.far);
    const hits = [...first, ...near.map(({ hit }) => hit)];
    // What the words name may be beyond the hits that were fetched: it is counted once, whether it was among them or not.
    const missed = found[kind].totalCount > found[kind].hits.length ? 0 : first.length - (found[kind].hits.length - others.length);
    return hits.length === 0 ? [] : [{ kind, hits, total: found[kind].totalCount + missed, far: first.length > 0 ? 0 : (near[0]?.far ?? 0), order }];
  }).toSorted((a, b) => a.far - b.far || a.order - b.order);
  const groups = all.map(({ kind, hits, total }): SearchGroup => ({ kind, hits: all.length > 1 ? hits.slice(0, few) : hits, total }));
  const said = (late: boolean): readonly SearchGroup[] => {
    const own = answers.filter((answer) => (answer.late === true) === late).map((answer): AnswerHit => ({ ...answer, kind: 'ANSWER', directive: null }));
    return own.length === 0 ? [] : [{ kind: 'ANSWER', hits: own, total: own.length }];
  };
  const [early, late] = [said(false), said(true)];
  const asked = (all[0]?.far ?? FAR) < FAR ? 1 : 0;
  if (early.length === 0) return [...groups.slice(0, asked), ...late, ...groups.slice(asked)];
  return [{ kind: 'ANSWER', hits: [...early, ...late].flatMap(({ hits }) => hits), total: answers.length }, ...groups];
}

/** Hits of each kind where several kinds answer. */
const FEW = 6;

/** Hits of several kinds as they came, by kind. */
export function byKind(hits: readonly SearchHit[]): ByKind {
  const of = (kind: SearchKind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return { totalCount: own.length, hits: own };
  };
  return { DIRECTIVE: of('DIRECTIVE'), ORGAN: of('ORGAN'), PLACE: of('PLACE'), TASK: of('TASK') };
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
