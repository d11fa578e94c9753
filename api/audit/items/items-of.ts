import type { Expectation, Item } from '../../domain/coverage.ts';
import { LINES, type Line } from '../../domain/lists.ts';
import { byText } from '../../domain/order.ts';
import { atOnce, type Steps, sortedInSteps, withSteps } from '../../domain/steps.ts';
import { isConfirmed } from '../cases/case-of.ts';
import { type AuditIndex, auditIndexInSteps } from '../coverage/audit-index.ts';
import type { Coverage } from '../coverage/coverage-of.ts';
import { inScope } from '../coverage/in-scope.ts';
import { type OrganBook, organBook } from '../expectations/organ-book.ts';
import type { AuditOptions, AuditSnapshot } from '../snapshot.ts';
import { ITEM_RULES } from './item-rules.ts';
import { settingOf } from './settings.ts';

/**
 * All that is to be handled under a root: what every rule that is switched on finds, within the scope, each item once.
 * `expectations` and `coverage` are those of the same snapshot and options. Ordered by rule (as the list of rules
 * has them), then by document, organ and key. The order of rows in the snapshot changes nothing.
 */
export function itemsOf(snapshot: AuditSnapshot, expectations: readonly Expectation[], coverage: Coverage, options: AuditOptions): readonly Item[] {
  return atOnce(itemsInSteps(snapshot, expectations, coverage, options));
}

/** The same in steps. */
export function* itemsInSteps(
  snapshot: AuditSnapshot,
  expectations: readonly Expectation[],
  coverage: Coverage,
  options: AuditOptions,
): Steps<readonly Item[]> {
  const index = yield* auditIndexInSteps(snapshot);
  const book = organBook(index);
  const owed = yield* sortedInSteps(expectations, (a, b) => byText(a.key, b.key));
  const all: Item[] = [];
  for (const rule of ITEM_RULES) {
    yield;
    const { on, thresholds } = settingOf(index, rule);
    const found = on ? rule.find({ index, expectations: owed, coverage, options, thresholds }) : [];
    const byKey = new Map<string, Item>();
    yield* withSteps('next' in found ? yield* found : found, (item) => byKey.set(item.key, item));
    const meant: Item[] = [];
    yield* withSteps(byKey.values(), (item) => {
      if (isMeant(index, item, options)) meant.push(withConfirmation(index, { ...item, presentHolderIds: holdersOf(book, item, options) }));
    });
    yield* withSteps(yield* sortedInSteps(meant, inOrder), (item) => all.push(item));
  }
  return all;
}

/** The place and line of the organ an item is about; of what has no known place, those of the documents that tell of it; what has none is shown to everybody. */
function isMeant(index: AuditIndex, item: Item, options: AuditOptions): boolean {
  const row = item.directiveId === null ? null : index.directive(item.directiveId);
  const placeId = item.placeId ?? row?.placeId ?? null;
  const line = lineOf(item.organId) ?? row?.line ?? null;
  const { scope } = options;
  if (scope === null) return true;
  const within = (id: string | null): boolean =>
    inScope({ placeIds: id === null ? null : scope.placeIds, lines: line === null ? null : scope.lines }, { placeId: id, line });
  const tellers = placeId === null ? item.evidence.map(({ directiveId }) => index.directive(directiveId)?.placeId ?? null) : [];
  return tellers.length > 0 ? tellers.some(within) : within(placeId);
}

/** Who holds the work of an item's organ as of the day. */
function holdersOf(book: OrganBook, { organId, organName }: Item, { asOf }: AuditOptions): readonly string[] {
  if (organId === null) return [];
  const { endedOn, heirIds } = book.life(organId, organName ?? '', asOf);
  return endedOn === null ? [organId] : heirIds;
}

const FORCES: ReadonlySet<string> = new Set(['police', 'military', 'border']);

function lineOf(organId: string | null): Line | null {
  const slug = organId === null ? undefined : /^o:([a-z]+):/.exec(organId)?.[1];
  if (slug === undefined || slug === 'central' || slug === 'words') return null;
  return FORCES.has(slug) ? 'forces' : (LINES.find((line) => line === slug) ?? null);
}

function withConfirmation(index: AuditIndex, item: Item): Item {
  return item.list === 'B' && isConfirmed(item, index.decisions(item.key)) ? { ...item, confirmed: true } : item;
}

function inOrder(a: Item, b: Item): number {
  return byText(a.directiveId ?? '', b.directiveId ?? '') || byText(a.organId ?? '', b.organId ?? '') || byText(a.key, b.key);
}
