import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useActor } from '../components/actor-provider.tsx';
import { LINKED_ANSWERS } from '../components/decide-task-link.ts';
import { REVIEW_WAITING } from '../components/review-waiting.ts';
import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { request } from '../lib/request.ts';
import { RequestError } from '../lib/request-error.ts';
import { requestId } from '../lib/request-id.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { useKept } from '../lib/use-kept.ts';
import { countsNow, type KindCount, NEW_SITTING, type Sitting, waiting, withAnswer, withLater, withLaterAgain, withReturn } from './queue.ts';
import { reopen } from './reopen.ts';
import { AnswerReviewMutation, type ReviewEntry, type ReviewFilter, type ReviewKindName, type ReviewPage, ReviewQuery } from './review-query.ts';
import { useTellMerged } from './use-tell-merged.ts';
import { useTellWaiting } from './use-tell-waiting.ts';

const REVIEW_QUERY = 'review';
/** Entries that are here at once: enough that the next one never waits. */
const AHEAD = 30;
/** With fewer left here, more are fetched at once. */
const FEW = 8;
/** Milliseconds of stillness after an answer before the figures are made new. */
const STILL = 2500;
/** What may look different after an answer, beside the queue itself. */
const RESTING = [...LINKED_ANSWERS, 'lineage', 'lineage-details', 'overview', 'items', 'due', 'expectations', 'expectation-counts', REVIEW_WAITING];

export type ReviewAnswer = 'YES' | 'NO';

export type Review = {
  /** Null before the first answer of the server. */
  readonly page: ReviewPage | null;
  readonly error: unknown;
  readonly retry: () => void;
  /** The entry to answer; null where none waits, or while more are fetched. */
  readonly current: ReviewEntry | null;
  readonly fetching: boolean;
  readonly sitting: Sitting;
  /** Waiting by the server, without those that were answered since it was asked. */
  readonly left: number;
  /** The same of each kind. */
  readonly counts: readonly KindCount<ReviewKindName>[];
  readonly answer: (entry: ReviewEntry, answer: ReviewAnswer, choice: string | null) => Promise<void>;
  readonly putOff: (entry: ReviewEntry) => void;
  readonly again: () => void;
  /** Takes the last answer of this sitting back; null where there is none. */
  readonly undo: (() => void) | null;
  /** That answer. */
  readonly last: Taken | null;
};

/** An answer of this sitting, and when it was given. */
export type Taken = { readonly entry: ReviewEntry; readonly said: ReviewAnswer; readonly at: string };

/** The documents that a question is about. */
const documentsOf = ({ left, right }: ReviewEntry): readonly string[] => [left, right].flatMap((side) => side?.directive?.id ?? []);

const isMerge = ({ yes }: ReviewEntry, said: ReviewAnswer): boolean => said === 'YES' && yes === 'MERGE';

/** The queue of one filter within a scope, null for everything, as one person goes through it. An answer is shown as taken at once and recorded behind it, one after the other. */
export function useReview(filter: ReviewFilter, scope: ScopeGiven | null): Review {
  const t = useT();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const { ensureNamed } = useActor();
  const [sitting, setSitting] = useState(NEW_SITTING);
  const [onTheWay, setOnTheWay] = useState<readonly string[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gone = useRef(false);

  const asked = useMemo(() => ({ filter, scope }), [filter, scope]);
  const queue = JSON.stringify(asked);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [REVIEW_QUERY, asked, sitting.later],
    queryFn: async ({ signal }) => (await request(ReviewQuery, { ...asked, later: [...sitting.later], first: AHEAD }, signal)).review,
    // While those put off change, the queue stays in sight; never an entry of one queue under the name of another.
    placeholderData: (before, last) => (JSON.stringify(last?.queryKey[1]) === queue ? before : undefined),
  });
  const page = useKept(data, queue) ?? null;
  const [back, setBack] = useState<{ readonly queue: string; readonly entry: ReviewEntry } | null>(null);
  const returned = back?.queue === queue ? back.entry : null;
  const entries = useMemo(() => {
    const here = page?.edges.map(({ node }) => node) ?? [];
    // What was taken back is shown before the server gives it again.
    return returned === null || here.some(({ id }) => id === returned.id) ? here : [returned, ...here];
  }, [page, returned]);
  const open = useMemo(() => waiting(entries, sitting), [entries, sitting]);
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [next = null] = open;
  // Nothing is asked about two documents while they become one: their questions may go with it.
  const held = next !== null && documentsOf(next).some((id) => joined.includes(id));
  const current = held ? null : next;
  // Until the queue is fetched anew it still holds what was answered.
  const { left, counts } = useMemo(() => {
    const gone = entries.filter(({ id }) => sitting.answered.includes(id));
    const back = returned !== null && !page?.edges.some(({ node }) => node.id === returned.id) ? [returned] : [];
    return { left: Math.max(0, (page?.totalCount ?? 0) + back.length - gone.length), counts: countsNow(page?.counts ?? [], gone, back) };
  }, [page, entries, returned, sitting]);
  useTellWaiting(page === null ? null : counts.reduce((sum, { count }) => sum + count, 0), filter.directiveIds?.length ? queue : null);

  const renew = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    for (const name of [REVIEW_QUERY, ...RESTING]) void client.invalidateQueries({ queryKey: [name] });
  }, [client]);
  const refresh = useCallback(() => {
    clearTimeout(timer.current);
    if (gone.current) renew();
    else timer.current = setTimeout(renew, STILL);
  }, [renew]);
  // Whoever leaves the queue sees the new figures at once.
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      if (timer.current !== undefined) renew();
    };
  }, [renew]);
  const short = page !== null && open.length < FEW && left > open.length + sitting.later.length;
  useEffect(() => {
    if (short && onTheWay.length === 0) void client.invalidateQueries({ queryKey: [REVIEW_QUERY] });
  }, [short, onTheWay.length, client]);

  const send = useCallback(
    (entry: ReviewEntry, doing: () => Promise<unknown>, failed: () => void) => {
      setOnTheWay((ids) => [...ids, entry.id]);
      line.current = line.current.then(async () => {
        try {
          await doing();
        } catch (failure) {
          failed();
          const overtaken = failure instanceof RequestError && failure.code === 'CONFLICT';
          notify({ text: overtaken ? t('review.overtaken') : `${t('review.failed')} ${errorText(failure)}`, kind: 'error' });
          void client.invalidateQueries({ queryKey: [REVIEW_QUERY] });
        } finally {
          setOnTheWay((ids) => ids.filter((id) => id !== entry.id));
          refresh();
        }
      });
    },
    [client, errorText, notify, refresh, t],
  );
  const tellMerged = useTellMerged();
  const seen = useRef<{ readonly queue: string; readonly id: string } | null>(null);
  // What goes with a merge, or comes back without it, is told by `useTellMerged`.
  const joining = useRef(false);
  useEffect(() => {
    const before = seen.current;
    seen.current = current === null ? null : { queue, id: current.id };
    if (before === null || before.queue !== queue || before.id === current?.id || sitting.pinned !== null) return;
    const own = [...sitting.answered, ...sitting.later].includes(before.id);
    if (!own && !joining.current && entries.every(({ id }) => id !== before.id)) notify({ text: t('review.elsewhere') });
  }, [current, entries, notify, queue, sitting, t]);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const last = taken.at(-1);
  const takeBack = useCallback(
    (undone: Taken) => {
      const { entry, said } = undone;
      setTaken((now) => now.filter((one) => one !== undone));
      setSitting((now) => withReturn(now, entry.id));
      setBack({ queue, entry });
      notify({ text: t('review.takenBack') });
      send(
        entry,
        async () => {
          joining.current = isMerge(entry, said);
          if (isMerge(entry, said)) await tellMerged(() => reopen(entry, said), 'two');
          else await reopen(entry, said);
          // It is not in the queue that is here: what waits is fetched anew.
          await client.invalidateQueries({ queryKey: [REVIEW_QUERY] });
        },
        () => setSitting((now) => withAnswer(now, entry.id)),
      );
    },
    [client, notify, queue, send, t, tellMerged],
  );
  const version = page?.graphVersion ?? null;
  const answer = useCallback(
    async (entry: ReviewEntry, said: ReviewAnswer, choice: string | null) => {
      if (!(await ensureNamed())) return;
      setSitting((now) => withAnswer(now, entry.id));
      setBack(null);
      setTaken((now) => [...now, { entry, said, at: new Date().toISOString() }]);
      if (isMerge(entry, said)) setJoined(documentsOf(entry));
      const record = (): Promise<unknown> =>
        request(AnswerReviewMutation, { id: entry.id, answer: said, choice, expectedVersion: version, requestId: requestId() });
      send(
        entry,
        async () => {
          joining.current = isMerge(entry, said);
          if (!isMerge(entry, said)) return void (await record());
          try {
            await tellMerged(record, 'one');
            // Many questions may go with it: the numbers on the screen are not to lag behind what is told.
            await client.invalidateQueries({ queryKey: [REVIEW_QUERY] });
          } finally {
            setJoined([]);
          }
        },
        () => {
          setSitting((now) => withReturn(now, entry.id));
          setTaken((now) => now.filter((one) => one.entry !== entry));
        },
      );
    },
    [client, ensureNamed, send, tellMerged, version],
  );
  return {
    page,
    error,
    retry: () => void refetch(),
    current,
    fetching: isFetching || held,
    sitting,
    left,
    counts,
    answer,
    putOff: (entry) => setSitting((now) => withLater(now, entry.id)),
    again: () => setSitting(withLaterAgain),
    undo: last === undefined ? null : () => takeBack(last),
    last: last ?? null,
  };
}
