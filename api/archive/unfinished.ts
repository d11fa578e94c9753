import type { Actor } from '../domain/actor.ts';
import type { GraphStore } from '../store/port.ts';
import { ArchiveError } from './archive-error.ts';
import { LOADING_MARK } from './loading-mark.ts';

/** What is being loaded, kept in the graph until all of it is there. */
export type Loading = { readonly fingerprint: string; readonly createdAt: string; readonly fileName: string };

/** The archive whose loading into this graph has not come to its end; null for a whole graph. */
export async function unfinishedLoading(store: Pick<GraphStore, 'original'>, actor: Actor): Promise<Loading | null> {
  const bytes = await store.original(actor, LOADING_MARK);
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Loading);
}

export async function markLoading(store: Pick<GraphStore, 'note'>, actor: Actor, loading: Loading): Promise<void> {
  await store.note(actor, { putOriginals: [{ bytesHash: LOADING_MARK, bytes: new TextEncoder().encode(JSON.stringify(loading)) }] });
}

export async function unmarkLoading(store: Pick<GraphStore, 'note'>, actor: Actor): Promise<void> {
  await store.note(actor, { removeOriginals: [LOADING_MARK] });
}

export const unfinished = ({ fileName, createdAt, fingerprint }: Loading): ArchiveError =>
  new ArchiveError(
    'ARCHIVE_UNFINISHED',
    `Dữ liệu này mới nạp được một phần bản lưu «${fileName}» (lập lúc ${createdAt}). Chạy lại: npm run import -- --archive ${fileName}`,
    { fileName, createdAt, fingerprint },
  );

/** Passes for a whole graph. Errors: ArchiveError `ARCHIVE_UNFINISHED`. */
export async function refuseUnfinished(store: Pick<GraphStore, 'original'>, actor: Actor): Promise<void> {
  const loading = await unfinishedLoading(store, actor);
  if (loading !== null) throw unfinished(loading);
}
