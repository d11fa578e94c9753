import { useQuery } from '@tanstack/react-query';
import type { Translate } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { type DirectiveName, directiveNameFragment, shortName } from './directive-name.ts';

const nameQuery = graphql(
  `
    query NamedDirective($id: ID!) {
      directive(id: $id) {
        ...DirectiveName
      }
    }
  `,
  [directiveNameFragment],
);

/** The directive an address names: undefined while it is not known yet, or nothing is named; null where there is none. */
export function useNamedDirective(id: string | null): DirectiveName | null | undefined {
  const { data } = useQuery({
    queryKey: ['named-directive', id],
    queryFn: ({ signal }) => request(nameQuery, { id: id ?? '' }, signal),
    enabled: id !== null,
    staleTime: 5 * 60_000,
  });
  return data?.directive;
}

/** Its name in a filter; that there is none where an address names one that is not here. */
export function namedText(directive: DirectiveName | null | undefined, t: Translate): string {
  if (directive === undefined) return '…';
  return directive === null ? t('common.label.notHere') : shortName(directive, t);
}
