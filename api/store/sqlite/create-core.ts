import { storeClosed } from '../failures.ts';
import { applyChange, takesAway } from './apply-change.ts';
import type { Core } from './core.ts';
import { decisionQuestions } from './decisions.ts';
import { directiveQuestions } from './directives.ts';
import { edgeQuestions } from './edges.ts';
import { openGraphFile, SCHEMA_VERSION } from './graph-file.ts';
import { nextVersion, versionQuestions } from './graph-version.ts';
import { jobQuestions } from './jobs.ts';
import { createLeases } from './lease.ts';
import { reachQuestion } from './reach.ts';
import { registryQuestions } from './registry.ts';
import { searchQuestion } from './search.ts';
import { sourceQuestions } from './sources.ts';
import { createSql } from './sql.ts';
import { storeFailure } from './sqlite-failure.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A core with the driver's errors turned into ours. */
function withOurErrors(core: Core): Core {
  const guarded = Object.entries(core).map(([name, method]: [string, (...args: never[]) => unknown]) => [
    name,
    (...args: never[]) => {
      try {
        return method(...args);
      } catch (error) {
        throw storeFailure(error);
      }
    },
  ]);
  return Object.fromEntries(guarded);
}

/**
 * Opens a graph's file and answers the store's questions on it. `now` gives milliseconds, for leases.
 * Errors: StoreUnavailableError as `openGraphFile`.
 */
export function createCore(path: string, now: () => number): Core {
  const db = openGraphFile(path);
  const sql = createSql(db);
  const leases = createLeases(sql, now);
  let remains = false;

  /** The log beside the file still holds what was removed until it is emptied; a reader elsewhere may delay that. */
  const emptyLog = (): void => {
    if (remains) remains = sql.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy !== 0;
  };

  const written = <T>(gone: boolean, write: () => T): T => {
    const answer = write();
    remains ||= gone;
    emptyLog();
    return answer;
  };

  const decisions = decisionQuestions(sql);
  return withOurErrors({
    ...versionQuestions(sql),
    ...directiveQuestions(sql),
    ...edgeQuestions(sql),
    ...reachQuestion(sql),
    ...sourceQuestions(sql),
    ...registryQuestions(sql),
    ...searchQuestion(sql),
    ...jobQuestions(sql),
    ...decisions,
    decide: (actor, decision, change) => written(takesAway(change), () => decisions.decide(actor, decision, change)),
    takeLease: leases.takeLease,
    releaseLease: leases.releaseLease,
    commit: (_, leaseId, change) =>
      written(takesAway(change), () =>
        sql.writing(() => {
          leases.mustHold(leaseId);
          applyChange(sql, change);
          return nextVersion(sql);
        }),
      ),
    note: (_, change) => written(takesAway(change), () => sql.writing(() => applyChange(sql, change))),
    health: () => {
      try {
        if (!db.isOpen) throw storeClosed();
        sql.get('SELECT version FROM graph');
        return { kind: 'sqlite', ready: true, problem: null, schemaVersion: SCHEMA_VERSION };
      } catch (error) {
        return { kind: 'sqlite', ready: false, problem: messageOf(storeFailure(error)), schemaVersion: null };
      }
    },
    close: () => {
      try {
        leases.releaseAll();
        sql.get('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // A damaged or busy file is let go of all the same: the lease runs out, the log is read at the next opening.
      }
      sql.forget();
      db.close();
    },
  });
}
