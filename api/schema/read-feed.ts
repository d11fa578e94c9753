import type { Actor } from '../domain/actor.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { ChangeRow } from '../domain/propagation.ts';
import type { GraphStore } from '../store/port.ts';
import type { FeedPosition } from './feed-position.ts';

/** A page of the feed of changes. */
export type FeedPage = {
  readonly entries: readonly ChangeRow[];
  /** Position after the last entry of the page: where to go on. */
  readonly next: number;
  readonly hasMore: boolean;
};

type Feed = Pick<GraphStore, 'changes' | 'changesBefore'>;

const AT_ONCE = 1_000;
/** Later than any instant that a change can carry. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/**
 * The entries after a position, oldest first. Errors: NotFoundError for a sequence that the feed does not hold, which
 * means that this is no longer the graph that gave it.
 */
export async function readFeed(feed: Feed, actor: Actor, since: FeedPosition, limit: number): Promise<FeedPage> {
  const after = 'sequence' in since ? since.sequence : await feed.changesBefore(actor, since.at);
  const rows = await feed.changes(actor, Math.max(after - 1, 0), limit + 2);
  if (after > 0 && rows[0]?.sequence !== after) {
    throw new NotFoundError('Nguồn thay đổi không có vị trí này: dữ liệu đã được thay bằng bản khác. Đọc lại toàn bộ rồi theo dõi từ vị trí mới.', {
      since: after,
    });
  }
  const following = after > 0 ? rows.slice(1) : rows;
  const entries = following.slice(0, limit);
  return { entries, next: entries.at(-1)?.sequence ?? after, hasMore: following.length > limit };
}

/** Sequence of the newest entry; 0 while there is none. */
export async function feedEnd(feed: Feed, actor: Actor): Promise<number> {
  let last = await feed.changesBefore(actor, END_OF_TIME);
  for (;;) {
    const rows = await feed.changes(actor, last, AT_ONCE);
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < AT_ONCE) return last;
  }
}
