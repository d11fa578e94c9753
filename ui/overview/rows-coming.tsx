import { ErrorState, Loading, Skeleton } from '../components/states.tsx';

export type RowsComingProps = { readonly error: unknown; readonly onRetry: () => void; readonly height?: string };

/** In the place of rows that are not here yet: that they are on their way, or why they could not be read. */
export function RowsComing({ error, onRetry, height = '9rem' }: RowsComingProps) {
  if (error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <Loading>
      <Skeleton height={height} />
    </Loading>
  );
}
