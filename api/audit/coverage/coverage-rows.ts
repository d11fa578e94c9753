import type { Expectation } from '../../domain/coverage.ts';
import type { Level, Line } from '../../domain/lists.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow, OrganRow } from '../../domain/rows.ts';
import { flatInSteps, type Steps, sortedInSteps } from '../../domain/steps.ts';
import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';
import type { AuditOptions } from '../snapshot.ts';
import { by } from './audit-index.ts';
import type { DocumentUnder } from './documents-under.ts';
import { inScope } from './in-scope.ts';
import { presentHoldersOf } from './present-holders.ts';

/** An organ that the tasks are held against, with what it has issued under the root. */
export type CoverageOrgan = {
  readonly organId: string;
  readonly organName: string;
  readonly line: Line | null;
  readonly level: Level | null;
  readonly placeId: string | null;
  /** The organs that hold its work today; itself while it lives, empty where nobody is known. */
  readonly presentHolderIds: readonly string[];
  /** Expectations that a document is issued, its own by key, then those of ended organs whose work it goes on with; empty where only a held document brought the organ here. */
  readonly expectations: readonly Expectation[];
  /** Its documents whose text is held, nearest to the root first. */
  readonly documents: readonly DocumentUnder[];
  /** Its documents that are only cited, in the same order. */
  readonly cited: readonly DocumentUnder[];
};

type Draft = { who: Omit<CoverageOrgan, 'expectations' | 'documents' | 'cited'>; expectations: Expectation[]; documents: Map<string, DocumentUnder> };

/**
 * One row for each organ that owes a document under the root or has issued one, within the scope; by level, then
 * line, then place, then id. Expectations of words that name no organ have no row: they are counted apart.
 */
export function* coverageOrgans(
  documents: readonly DocumentUnder[],
  expectations: readonly Expectation[],
  options: AuditOptions,
): Steps<readonly CoverageOrgan[]> {
  const drafts = new Map<string, Draft>();
  const under = new Map(documents.map((document) => [document.row.id, document]));
  const sorted = yield* sortedInSteps(
    expectations,
    by((row) => row.key),
  );
  for (const [at, expectation] of sorted.entries()) {
    if (at % 100 === 0) yield;
    if (expectation.kind !== 'issue' || expectation.organId === null) continue;
    const draft = draftOf(drafts, expectation.organId, () => fromExpectation(expectation, expectation.organId ?? ''));
    draft.expectations.push(expectation);
    for (const id of expectation.metBy) put(draft, under.get(id));
  }
  for (const document of documents) {
    yield;
    for (const [place, organId] of document.row.issuerIds.entries())
      put(
        draftOf(drafts, organId, () => fromDocument(document.row, organId, place)),
        document,
      );
  }
  joinHeirs(drafts);
  const organs = yield* flatInSteps([...drafts.values()], ({ who, expectations: owed, documents: own }): readonly CoverageOrgan[] => {
    if (!inScope(options.scope, who)) return [];
    const all = [...own.values()].sort((a, b) => a.depth - b.depth || byText(a.row.id, b.row.id));
    const held = all.filter((document) => document.row.held);
    const cited = all.filter((document) => !document.row.held);
    return [{ ...who, expectations: owed, documents: held, cited }];
  });
  return yield* sortedInSteps(organs, inOrder);
}

/**
 * An ended organ of which there is nothing but a document of the one organ that goes on with its work stands in that
 * organ's row with what it owed: one document is held against the tasks once.
 */
function joinHeirs(drafts: Map<string, Draft>): void {
  for (const [id, { who, expectations, documents }] of drafts) {
    const [heirId, ...others] = who.presentHolderIds;
    const heir = heirId === undefined || heirId === id || others.length > 0 ? undefined : drafts.get(heirId);
    if (heir === undefined || documents.size === 0) continue;
    if (![...documents.keys()].every((document) => heir.documents.get(document)?.row.issuerIds.includes(heir.who.organId))) continue;
    if ([...documents.values()].some(({ row }) => row.issuerIds.includes(id))) continue;
    heir.expectations.push(...expectations);
    drafts.delete(id);
  }
}

function draftOf(drafts: Map<string, Draft>, organId: string, make: () => Draft['who']): Draft {
  const draft = drafts.get(organId) ?? { who: make(), expectations: [], documents: new Map<string, DocumentUnder>() };
  drafts.set(organId, draft);
  return draft;
}

function put(draft: Draft, document: DocumentUnder | undefined): void {
  if (document) draft.documents.set(document.row.id, document);
}

function fromExpectation(row: Expectation, organId: string): Draft['who'] {
  const { organName, line, level, placeId, presentHolderIds } = row;
  return { organId, organName, line, level, placeId, presentHolderIds };
}

/** What the register knows of an issuer; the document itself tells the rest of its first one. */
function fromDocument(row: DirectiveRow, organId: string, place: number): Draft['who'] {
  const known: OrganRow | null = organById(createRegister(), organId);
  const first = place === 0 ? row : null;
  return {
    organId,
    organName: known?.name ?? row.issuerNames[place] ?? organId,
    line: known?.line ?? first?.line ?? null,
    level: known?.level ?? first?.level ?? null,
    placeId: known?.placeId ?? first?.placeId ?? null,
    presentHolderIds: presentHoldersOf(organId),
  };
}

const LEVEL_ORDER: readonly (Level | null)[] = ['central', 'province', 'district', 'bloc', 'commune', 'unit', null];

function inOrder(a: CoverageOrgan, b: CoverageOrgan): number {
  const levels = LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level);
  return levels || byText(a.line ?? '~', b.line ?? '~') || byText(a.placeId ?? '~', b.placeId ?? '~') || byText(a.organId, b.organId);
}
