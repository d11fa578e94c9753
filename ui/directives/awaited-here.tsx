import { useQuery } from '@tanstack/react-query';
import { Button, ButtonLink } from '../components/button.tsx';
import { EmptyState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { DUE_PATH, ITEMS_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { type Scope, scopeInput, scopeText } from '../lib/scope.ts';
import { type ListParams, NO_FILTERS } from './list-params.ts';

const awaitedQuery = graphql(`
  query ListAwaited($filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput) {
    items(filter: $filter, asOf: $asOf, scope: $scope) {
      asOf
      rows(first: 100) {
        totalCount
        edges {
          node {
            organName
            dueOn
          }
        }
      }
    }
  }
`);

/** What is awaited: what came late, and what nobody is known to have taken over, is not. */
const AWAITED = ['no-plan', 'overdue', 'assignee-silent', 'report-overdue', 'review-due', 'product-due'];

/** Whether nothing but one place, or one organ, narrows the list. */
export function isOfOne(params: ListParams): boolean {
  const { place, organ, ...rest } = params;
  const others = Object.entries(rest).some(([name, value]) => {
    if (name === 'pages' || name === 'sort') return false;
    return Array.isArray(value) ? value.length > 0 : value !== Reflect.get(NO_FILTERS, name);
  });
  return !others && (place === null) !== (organ === null);
}

export type AwaitedHereProps = {
  readonly params: ListParams;
  readonly scope: Scope;
  readonly asOf: string | null;
  readonly onClear: () => void;
};

/** No document of a place or an organ was received: what is awaited there, and the ways to it. */
export function AwaitedHere({ params: { place, organ }, scope, asOf, onClear }: AwaitedHereProps) {
  const t = useT();
  // A place is looked at as a scope: what is owed there stands under its own organs, and those it took in.
  const within: Scope = place === null ? scope : { placeIds: [place], lines: scope.lines };
  const asked = { filter: { lists: ['A' as const], rules: AWAITED, organIds: organ === null ? [] : [organ] }, asOf, scope: scopeInput(within) };
  const { data } = useQuery({
    queryKey: ['items', 'awaited-here', asked],
    queryFn: async ({ signal }) => (await request(awaitedQuery, asked, signal)).items,
  });
  const rows = data?.rows.edges.map(({ node }) => node) ?? [];
  const total = data?.rows.totalCount ?? 0;
  const late = rows.filter(({ dueOn }) => dueOn !== null && dueOn < (data?.asOf ?? '')).length;
  const [first] = rows;
  const said = total === 0 ? 'none' : late === 0 ? 'some' : rows.length < total ? 'many' : 'late';
  const at = (path: string, whose: string | undefined): string => {
    const query = new URLSearchParams(place === null ? { organ: whose ?? '' } : { scope: scopeText(within) });
    return `${path}?${query}`;
  };
  return (
    <EmptyState
      title={t(place === null ? 'directives.list.noneOfOrgan' : 'directives.list.noneOfPlace')}
      {...(data ? { text: t(`directives.list.awaited.${said}`, { n: total, late }) } : {})}
    >
      {first === undefined ? null : (
        <>
          <ButtonLink to={at(ITEMS_PATH, organ ?? undefined)}>{t('app.nav.items')}</ButtonLink>
          <ButtonLink to={at(DUE_PATH, first.organName ?? undefined)}>{t('app.nav.due')}</ButtonLink>
        </>
      )}
      <Button tone="quiet" onClick={onClear}>
        {t('directives.filter.clear')}
      </Button>
    </EmptyState>
  );
}
