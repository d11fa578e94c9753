import type { GraphChange } from '../../domain/rows.ts';
import type { Sql } from './sql.ts';

/** Whether a change takes words or bytes away. */
function takesAway(change: GraphChange): boolean {
  return [change.removeSources, change.removeDirectives, change.removeSearch, change.removeOriginals].some((ids) => (ids?.length ?? 0) > 0);
}

export type Eraser = {
  /** Inside the transaction of a change: notes in the file itself that a purge has to be finished, whatever happens next. */
  readonly note: (change: GraphChange) => void;
  /** After the transaction: sees to it that what was taken away is not left behind in the files. */
  readonly finish: () => void;
};

/**
 * Deleted content is overwritten with zeros (`secure_delete`), but its old pages stay in the log beside the
 * file until that is emptied, and cells that SQLite had moved between pages leave copies behind that only
 * VACUUM drops. So every removal empties the log, and a purge (a change with a tombstone) rewrites the file.
 * What a reader elsewhere holds up is tried again with the next change, and when the file is opened.
 */
export function createEraser(sql: Sql): Eraser {
  let rewrite = sql.get<{ purging: number }>('SELECT purging FROM graph')?.purging === 1;
  let emptyLog = rewrite;

  const finish = (): void => {
    if (rewrite) {
      sql.vacuum();
      emptyLog = true;
    }
    if (emptyLog) emptyLog = sql.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy !== 0;
    if (rewrite && !emptyLog) {
      sql.run('UPDATE graph SET purging = 0');
      rewrite = false;
    }
  };

  return {
    note: (change) => {
      if (takesAway(change)) emptyLog = true;
      if ((change.putTombstones?.length ?? 0) === 0) return;
      sql.run('UPDATE graph SET purging = 1');
      rewrite = true;
    },
    finish: () => {
      if (!rewrite && !emptyLog) return;
      try {
        finish();
      } catch {
        // The change itself is committed. Rewriting wants the file to itself and room on the disk: later, then.
      }
    },
  };
}
