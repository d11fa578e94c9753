import type { GraphChange, ImportItemRow } from '../../domain/rows.ts';
import { storeClosed } from '../failures.ts';
import { applyChange } from './apply-change.ts';
import { changeQuestions, feed } from './changes.ts';
import type { Core } from './core.ts';
import { decide, decisionQuestions } from './decisions.ts';
import { directiveQuestions } from './directives.ts';
import { dumpQuestion, loadRows } from './dump.ts';
import { edgeQuestions } from './edges.ts';
import { createEraser } from './erase.ts';
import { openGraphFile, SCHEMA_VERSION } from './graph-file.ts';
import { nextVersion, versionQuestions } from './graph-version.ts';
import { jobQuestions } from './jobs.ts';
import { createLeases } from './lease.ts';
import { outlineQuestion } from './outline.ts';
import { propagationQuestions } from './propagation.ts';
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

const UNDER_WAY: ReadonlySet<ImportItemRow['state']> = new Set(['reading', 'linking']);

/** Whether a note says no more than how far files of an import have come: after a loss of power they are taken up again. */
function isMark({ putItems = [], ...others }: GraphChange): boolean {
  return Object.values(others).every((rows) => rows.length === 0) && putItems.every((item) => UNDER_WAY.has(item.state));
}

/**
 * Opens a graph's file and answers the store's questions on it. `now` gives milliseconds, for leases.
 * Errors: StoreUnavailableError as `openGraphFile`.
 */
export function createCore(path: string, now: () => number): Core {
  const db = openGraphFile(path);
  const sql = createSql(db);
  const leases = createLeases(sql, now);
  const eraser = createEraser(sql);
  eraser.finish();

  const written = <T>(change: GraphChange, write: () => T): T => {
    const answer = sql.writing(() => {
      eraser.note(change);
      return write();
    });
    eraser.finish();
    return answer;
  };

  return withOurErrors({
    ...versionQuestions(sql),
    ...directiveQuestions(sql),
    ...edgeQuestions(sql),
    ...reachQuestion(sql),
    ...outlineQuestion(sql),
    ...sourceQuestions(sql),
    ...propagationQuestions(sql),
    ...registryQuestions(sql),
    ...searchQuestion(sql),
    ...jobQuestions(sql),
    ...decisionQuestions(sql),
    ...changeQuestions(sql),
    ...dumpQuestion(sql),
    decide: (actor, decision, change) => written(change, () => decide(sql, actor, decision, change)),
    decideAll: (actor, decisions) => sql.writing(() => decisions.map((decision) => decide(sql, actor, decision, {}))),
    takeLease: leases.takeLease,
    releaseLease: leases.releaseLease,
    commit: (actor, leaseId, change) =>
      written(change, () => {
        leases.mustHold(leaseId);
        applyChange(sql, change);
        const version = nextVersion(sql);
        feed(sql, change, { version, at: change.at ?? null, by: actor.id, decisionId: null });
        return version;
      }),
    load: (_, leaseId, rows) =>
      sql.writing(() => {
        leases.mustHold(leaseId);
        loadRows(sql, rows);
      }),
    note: (_, change) => (isMark(change) ? sql.marking(() => applyChange(sql, change)) : written(change, () => applyChange(sql, change))),
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
