import type { AuditSnapshot } from '../audit/snapshot.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { AuditBasis } from './audit-basis.ts';
import type { Audit } from './load-audit.ts';
import type { Handled, Owed } from './load-items.ts';
import { Recent } from './recent.ts';

/** A few snapshots and what was computed from them, by graph version and what was asked: one change makes them all anew. */
export type AuditCache = {
  /** The whole log of decisions, which every snapshot holds. */
  readonly decisions: Recent<readonly DecisionRow[]>;
  readonly snapshots: Recent<AuditSnapshot>;
  readonly audits: Recent<Audit>;
  readonly handled: Recent<Handled>;
  readonly owed: Recent<Owed>;
  readonly basis: AuditBasis;
};

export function createAuditCache(): AuditCache {
  return {
    decisions: new Recent<readonly DecisionRow[]>(2),
    snapshots: new Recent<AuditSnapshot>(4),
    audits: new Recent<Audit>(12),
    handled: new Recent<Handled>(8),
    owed: new Recent<Owed>(8),
    basis: new AuditBasis(),
  };
}
