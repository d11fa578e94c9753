import { Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** The shape of the table that is coming. */
export function CoverageSkeleton() {
  const t = useT();
  return (
    <div className="coverage-screen">
      <Loading label={t('coverage.loading')}>
        <div className="coverage-skeleton">
          <Skeleton width="16rem" height="1.8em" />
          <Skeleton width="70%" height="1.2em" />
          <Skeleton height="2.6em" />
          {ROWS.map((row) => (
            <Skeleton key={row} height="2.2em" />
          ))}
        </div>
      </Loading>
    </div>
  );
}
