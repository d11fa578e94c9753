import { Loading, Skeleton } from '../components/states.tsx';

const ROWS = Array.from({ length: 10 }, (_, index) => `row-${index}`);

/** The shape of the list while it loads. */
export function ListSkeleton() {
  return (
    <Loading>
      <div className="list__bones">
        {ROWS.map((row) => (
          <Skeleton key={row} height="3.1rem" />
        ))}
      </div>
    </Loading>
  );
}
