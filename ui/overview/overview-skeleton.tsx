import { Loading, Skeleton } from '../components/states.tsx';

/** The shape of Tổng quan while it loads. */
export function OverviewSkeleton() {
  return (
    <div className="page">
      <Loading>
        <div className="page__head">
          <div>
            <Skeleton width="10rem" height="1.8rem" />
            <Skeleton width="28rem" height="1.2rem" className="overview__bone" />
          </div>
        </div>
        <Skeleton height="4.6rem" />
        <div className="overview__cards overview__bones">
          <Skeleton height="19rem" />
          <Skeleton height="19rem" />
          <Skeleton height="19rem" />
        </div>
      </Loading>
    </div>
  );
}
