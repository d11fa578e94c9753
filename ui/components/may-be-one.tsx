import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { REVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { scopeInput, scopeText, useScope } from '../lib/scope.ts';
import { AppLink } from './app-link.tsx';
import { type DirectiveName, dateText, namesText, shortName } from './directive-name.ts';
import { REVIEW_WAITING } from './review-waiting.ts';
import './may-be-one.css';

const pairsQuery = graphql(`
  query PairsThatMayBeOne($scope: ScopeInput) {
    review(filter: { kinds: [DUPLICATE] }, scope: $scope, first: 100) {
      totalCount
      edges {
        node {
          id
          subject {
            __typename
            ... on ProposedDuplicate {
              kept {
                id
                held
              }
              other {
                id
                held
              }
            }
          }
        }
      }
    }
  }
`);

type Pair = readonly [string, string];

type Waiting = {
  /** Those of documents with text: both are in the figures until somebody answers. */
  readonly pairs: readonly Pair[];
  /** All that the queue shows. */
  readonly all: number;
  /** Those of them in which a document is only cited; null where not all were looked at. */
  readonly cited: number | null;
};

/** The pairs of documents that wait for a word whether they are one. */
function usePairs(): Waiting {
  const [scope] = useScope();
  const { data } = useQuery({
    queryKey: [REVIEW_WAITING, 'pairs', scopeText(scope)],
    queryFn: async ({ signal }) => (await request(pairsQuery, { scope: scopeInput(scope) }, signal)).review,
    staleTime: 60_000,
    // A note beside figures: a failure is told by the screen itself.
    retry: false,
  });
  const { edges, totalCount: all } = data ?? { edges: [], totalCount: 0 };
  const pairs = edges.flatMap(({ node: { subject } }): readonly Pair[] =>
    subject.__typename === 'ProposedDuplicate' && subject.kept?.held === true && subject.other?.held === true ? [[subject.kept.id, subject.other.id]] : [],
  );
  return { pairs, all, cited: edges.length < all ? null : all - pairs.length };
}

/** The pairs of which both are among these documents: what is counted of them twice. */
export function usePairsAmong(documents: ReadonlySet<string>): readonly Pair[] {
  const { pairs } = usePairs();
  return pairs.filter((pair) => pair.every((id) => documents.has(id)));
}

/** The way to the questions whether two documents are one. */
export function DuplicatesLink() {
  const t = useT();
  return <AppLink to={`${REVIEW_PATH}?kind=DUPLICATE`}>{t('common.mayBeOne.answer')}</AppLink>;
}

/** Under a document of a list: which other one there may be the same, with the way to the question; nothing where none may. */
export function MayBeOneWith({ directive, among }: { readonly directive: DirectiveName; readonly among: readonly DirectiveName[] }) {
  const t = useT();
  const pairs = usePairsAmong(new Set(among.map(({ id }) => id)));
  const others = among.filter(({ id }) => id !== directive.id && pairs.some((pair) => pair.includes(id) && pair.includes(directive.id)));
  if (others.length === 0) return null;
  const names = others.map((other) => [shortName(other, t), dateText(other, t)].filter((part) => part !== '').join(', '));
  return (
    <p className="may-be-one may-be-one--row">
      <CopyCheck size={15} aria-hidden />
      <span>
        {t('common.mayBeOne.with', { names: namesText(names, t) })} <DuplicatesLink />
      </span>
    </p>
  );
}

export type MayBeOneProps = {
  /** The documents that the figures beside it rest on; null for all there are. */
  readonly among?: ReadonlySet<string> | null;
  /** The document they all stand below, where that matters: then a pair counts that stands there with both, or that this one is of. */
  readonly below?: string | null;
};

/** How many pairs the figures rest on, in a sentence, and what leads to the question; null where there is none. */
function usePairsSaid({ among = null, below = null }: MayBeOneProps) {
  const t = useT();
  const { pairs: whole, all, cited } = usePairs();
  const isHere = (pair: Pair): boolean => (below === null ? pair.some((id) => among?.has(id)) : pair.includes(below) || pair.every((id) => among?.has(id)));
  const pairs = among === null ? whole : whole.filter(isHere);
  if (pairs.length === 0) return null;
  const answer =
    all === pairs.length ? 'answer' : cited === null || cited === 0 ? 'answerAll' : cited === all - pairs.length ? 'answerCited' : 'answerAllCited';
  return {
    n: pairs.length,
    words: t(among === null ? 'common.mayBeOne.whole' : 'common.mayBeOne.here', { n: pairs.length }),
    link: <AppLink to={`${REVIEW_PATH}?kind=DUPLICATE`}>{t(`common.mayBeOne.${answer}`, { all, n: pairs.length, cited: cited ?? 0 })}</AppLink>,
  };
}

/** Says beside figures how many pairs may stand in them twice; pressed, it says what follows, with the way to the question. Nothing where none may. */
export function MayBeOne(props: MayBeOneProps) {
  const t = useT();
  const said = usePairsSaid(props);
  if (said === null) return null;
  const name = t('common.mayBeOne.chip', { n: said.n });
  return (
    <Popover.Root>
      <Popover.Trigger className="may-be-one-chip">
        <CopyCheck size={14} aria-hidden />
        {name}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} className="how-positioner">
          <Popover.Popup className="how-popup" aria-label={name}>
            <Popover.Description className="how-popup__text">
              {said.words} {t('common.mayBeOne.text')} {said.link}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
