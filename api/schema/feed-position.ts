import { BadInputError } from '../domain/errors.ts';

/** A place in the feed of changes: the sequence of an entry, or an ISO instant in UTC. */
export type FeedPosition = { readonly sequence: number } | { readonly at: string };

const SEQUENCE = /^\d{1,15}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** What a caller gave as a position. Errors: BadInputError for what is neither a sequence nor an instant with its time zone. */
export function feedPosition(value: unknown): FeedPosition {
  const text = String(value);
  if (SEQUENCE.test(text)) return { sequence: Number(text) };
  const moment = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(moment)) return { at: new Date(moment).toISOString() };
  throw new BadInputError('Vị trí phải là số thứ tự từ 0 trở lên, hoặc thời điểm có múi giờ như 2026-01-31T08:15:00Z.', { value: text.slice(0, 40) });
}
