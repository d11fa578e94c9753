import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { OrganContext } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from './audit-index.ts';

const NOTHING: OrganContext = { province: null, district: null, commune: null, line: null, level: null, asOf: null };

/** What a directive says of its own place and body, for resolving the names in it. All null where its text is not held. */
export function organContext(index: AuditIndex, directiveId: string): OrganContext {
  return contextOf(index.read(directiveId), index.directive(directiveId));
}

export function contextOf(read: ReadDirective | null, row: DirectiveRow | null): OrganContext {
  if (!read || !row) return NOTHING;
  return {
    province: read.province?.value ?? null,
    district: read.district?.value ?? null,
    commune: read.commune?.value ?? null,
    line: row.line ?? read.line?.value ?? null,
    level: row.level ?? read.level?.value ?? null,
    asOf: row.issuedOn ?? row.notBefore,
  };
}
