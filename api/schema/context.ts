import type { Asker } from '../access/asker.ts';
import type { Clock } from '../access/clock.ts';
import type { DecisionBook } from '../importing/decision-book.ts';
import type { DecisionLog } from '../importing/decision-log.ts';
import type { Importer } from '../importing/importer.ts';
import type { ReviewBook } from '../importing/review-book.ts';
import type { GraphStore } from '../store/port.ts';
import type { AuditCache } from './audit-cache.ts';
import type { OrderCache } from './directive-order.ts';
import type { LineageCache } from './lineage-cache.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { OverviewCache } from './overview-cache.ts';
import type { ReviewCache } from './review-load.ts';
import type { RowCache } from './row-cache.ts';

/** What every resolver has: who asks, the doors to the data, and the request's own batching. */
export type GraphContext = Asker & {
  readonly store: GraphStore;
  readonly importer: Importer;
  /** What people decided, kept up to date: which directives are one, what was corrected. */
  readonly decisionLog: DecisionLog;
  /** The log as people read it: what each entry says, and what became of it. */
  readonly decisionBook: DecisionBook;
  readonly clock: Clock;
  /** The name to show for an actor's id. */
  readonly nameOf: (actorId: string) => string;
  readonly lineages: LineageCache;
  readonly overviews: OverviewCache;
  readonly audits: AuditCache;
  readonly orders: OrderCache;
  readonly reviews: ReviewCache;
  readonly rows: RowCache;
  readonly reviewBook: ReviewBook;
  readonly loaders: Loaders;
  /** Whether the request carried the header that a foreign page cannot send. */
  readonly fromOurPage: boolean;
};

/** What all requests of one server share. */
export type Shared = Pick<
  GraphContext,
  | 'store'
  | 'importer'
  | 'decisionLog'
  | 'decisionBook'
  | 'clock'
  | 'nameOf'
  | 'lineages'
  | 'overviews'
  | 'audits'
  | 'orders'
  | 'reviews'
  | 'rows'
  | 'reviewBook'
>;

/** The header every change must carry, and its value. A page of another site cannot send it without being allowed to. */
export const OWN_HEADER = { name: 'x-requested-with', value: 'directive-lineage' } as const;

export function createGraphContext(shared: Shared, asker: Asker, headers: Headers): GraphContext {
  return {
    ...shared,
    ...asker,
    loaders: createLoaders(shared, asker.actor),
    fromOurPage: headers.get(OWN_HEADER.name) === OWN_HEADER.value,
  };
}
