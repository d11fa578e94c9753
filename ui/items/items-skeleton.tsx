import { Loading, Skeleton } from '../components/states.tsx';

const ROWS = Array.from({ length: 6 }, (_, index) => `row-${index}`);

/** The shape of a worklist while it loads. */
export function ItemsSkeleton() {
  return (
    <Loading>
      <div className="items__bones">
        <Skeleton width="16rem" height="1.6rem" />
        {ROWS.map((row) => (
          <Skeleton key={row} height="5rem" />
        ))}
      </div>
    </Loading>
  );
}
