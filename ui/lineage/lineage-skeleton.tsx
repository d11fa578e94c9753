import { Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';

/** The shape of the picture that is coming. */
export function LineageSkeleton() {
  const t = useT();
  return (
    <Loading label={t('lineage.loading')}>
      <div className="lineage-screen">
        <div className="lineage-header">
          <Skeleton width="14rem" height="1.6rem" />
          <Skeleton width="28rem" height="1rem" />
        </div>
        <div className="lineage-toolbar">
          <Skeleton width="12rem" height="2.25rem" />
          <Skeleton width="8rem" height="2.25rem" />
        </div>
        <div className="lineage-skeleton">
          {[1, 3, 4, 2].map((cards, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
            <div key={lane}>
              {Array.from({ length: cards }, (_, card) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
                <Skeleton key={card} height="84px" />
              ))}
            </div>
          ))}
        </div>
      </div>
    </Loading>
  );
}
