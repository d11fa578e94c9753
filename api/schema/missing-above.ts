import type { AuditIndex } from '../audit/coverage/audit-index.ts';
import { type Superior, superiorsAt } from '../audit/superiors.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { Level, Line } from '../domain/lists.ts';
import type { DirectiveRow, OrganRow } from '../domain/rows.ts';
import { organById } from '../registry/organ-by-id.ts';
import { createRegister } from '../registry/register.ts';

/** A superior on the way to the centre of whom no document is known there: a missing link of the chain. */
export type MissingAbove = {
  readonly id: string;
  readonly organId: string;
  readonly organName: string;
  readonly level: Level | null;
  readonly line: Line | null;
  readonly kind: Superior['kind'];
  /** Documents, or other missing ones, right below and right above it. */
  readonly belowIds: readonly string[];
  readonly aboveIds: readonly string[];
};

type Climber = Pick<OrganRow, 'id' | 'line' | 'placeId'>;
type Draft = { readonly organ: OrganRow; readonly kind: Superior['kind']; readonly below: Set<string>; readonly above: Set<string> };

/**
 * The superiors of a document's issuer up to the centre, along the party committee of its level and along its own line,
 * of whom nothing that the document carries out is known. It says that a link is not known, not that it was not issued.
 */
export function missingAbove(index: AuditIndex, rootId: string, today: PlainDate): readonly MissingAbove[] {
  const root = index.directive(rootId);
  const [issuerId] = root?.issuerIds ?? [];
  if (!root || issuerId === undefined || root.level === 'central') return [];
  const issuer: Climber = organById(createRegister(), issuerId) ?? { id: issuerId, line: root.line ?? 'other', placeId: root.placeId };
  const day = root.issuedOn ?? root.notBefore ?? today;
  const above = documentsAbove(index, rootId);
  const drafts = new Map<string, Draft>();
  const done = new Set<string>();
  /** Where an organ stands on the way: at its documents, or at its hole. */
  const standsAt = (organ: OrganRow): readonly string[] => {
    const own = documentsOf(above, organ);
    return own.length > 0 ? own : [holeId(rootId, organ.id)];
  };
  const climb = (organ: Climber, at: readonly string[]): void => {
    if (done.has(organ.id)) return;
    done.add(organ.id);
    for (const { organId, kind } of superiorsAt(organ, day)) {
      const superior = organById(createRegister(), organId);
      if (superior === null || superior.level === 'central') {
        // The centre has many bodies; a document of one of them closes the way.
        const top = above.filter((row) => row.level === 'central').map((row) => row.id);
        for (const id of at) for (const upper of top) drafts.get(id)?.above.add(upper);
        continue;
      }
      const up = standsAt(superior);
      const hole = holeId(rootId, superior.id);
      if (up.includes(hole)) {
        const known = drafts.get(hole);
        const draft = known ?? { organ: superior, kind, below: new Set<string>(), above: new Set<string>() };
        for (const id of at) draft.below.add(id);
        // Who is both is told as the committee, whom everybody of its level answers to.
        drafts.set(hole, kind === 'committee' ? { ...draft, kind } : draft);
      }
      for (const id of at) for (const upper of up) drafts.get(id)?.above.add(upper);
      climb(superior, up);
    }
  };
  climb(issuer, [rootId]);
  return [...drafts].map(([id, { organ, kind, below, above: uppers }]) => ({
    id,
    organId: organ.id,
    organName: organ.name,
    level: organ.level,
    line: organ.line,
    kind,
    belowIds: [...below],
    aboveIds: [...uppers],
  }));
}

const holeId = (rootId: string, organId: string): string => `above:${rootId}~${organId}`;

function documentsAbove(index: AuditIndex, rootId: string): readonly DirectiveRow[] {
  const seen = new Set([rootId]);
  const open = [rootId];
  const found: DirectiveRow[] = [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to } of index.upwards(id)) {
      const row = index.directive(to);
      if (seen.has(to) || row === null) continue;
      seen.add(to);
      open.push(to);
      found.push(row);
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Documents on the way that an organ, or one that it took over from, has issued. */
function documentsOf(above: readonly DirectiveRow[], organ: OrganRow): readonly string[] {
  return above.filter((row) => row.issuerIds.some((id) => id === organ.id || id.startsWith(`${organ.id}/`))).map((row) => row.id);
}
