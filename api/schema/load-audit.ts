import { type Coverage, coverageOf } from '../audit/coverage/coverage-of.ts';
import { expectationsOf } from '../audit/expectations/expectations-of.ts';
import type { AuditOptions, AuditSnapshot } from '../audit/snapshot.ts';
import type { Expectation } from '../domain/coverage.ts';
import type { GraphContext } from './context.ts';
import { snapshotOf } from './load-snapshot.ts';
import { steadily } from './steady.ts';

/** All that is computed for one root under one set of options, from one snapshot: every number and its rows come from here. */
export type Audit = {
  readonly snapshot: AuditSnapshot;
  readonly options: AuditOptions;
  readonly expectations: readonly Expectation[];
  readonly coverage: Coverage;
};

/** The audit of a directive; computed once per graph version and options. Errors: BusyError while the graph keeps changing. */
export function loadAudit(context: GraphContext, rootId: string, options: AuditOptions): Promise<Audit> {
  const { store, actor, audits } = context;
  return steadily(store, actor, (graphVersion) =>
    audits.audits.of(JSON.stringify([graphVersion, rootId, options.asOf, options.scope, options.confirmedOnly]), async () => {
      const snapshot = await snapshotOf(context, rootId, graphVersion);
      const expectations = expectationsOf(snapshot, options);
      return { snapshot, options, expectations, coverage: coverageOf(snapshot, expectations, options) };
    }),
  );
}
