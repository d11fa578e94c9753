import { useQuery } from '@tanstack/react-query';
import { graphql } from '../lib/graphql.ts';
import { lastLineage } from '../lib/last-lineage.ts';
import { request } from '../lib/request.ts';

const FirstRoot = graphql(`
  query FirstRoot {
    overview(first: 1) {
      roots {
        directive {
          id
        }
      }
    }
  }
`);

export type FirstRoot = {
  /** Undefined while it is not known, null where no directive is there. */
  readonly id: string | null | undefined;
  readonly error: unknown;
  readonly retry: () => void;
};

/** The directive a screen about one directive opens with: the one looked at last in this tab, else the first central one. */
export function useFirstRoot(): FirstRoot {
  const last = lastLineage();
  const { data, error, refetch } = useQuery({ queryKey: ['first-root'], queryFn: ({ signal }) => request(FirstRoot, {}, signal), enabled: last === null });
  const first = data === undefined ? undefined : (data.overview.roots[0]?.directive.id ?? null);
  return { id: last ?? first, error, retry: () => void refetch() };
}
