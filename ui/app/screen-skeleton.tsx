import { Loading, Skeleton } from '../components/states.tsx';

/** The shape of a screen whose code is still on its way. */
export function ScreenSkeleton() {
  return (
    <div className="page">
      <Loading>
        <Skeleton width="16rem" height="1.8rem" />
        <div style={{ height: '1.5rem' }} />
        <Skeleton height="12rem" />
      </Loading>
    </div>
  );
}
