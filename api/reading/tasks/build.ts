import type { ReadDeadline, ReadTarget, ReadTask } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import { findOrgans } from '../recognisers/assignment.ts';
import type { Node } from '../structure/outline.ts';
import { assignAll, sharers } from './assignments.ts';
import { dutiesOfTask } from './duties.ts';
import { ORDERS } from './first-order.ts';
import { type Draft, flatten } from './flatten.ts';
import { asksOnly } from './paragraph-orders.ts';
import { collectTargets } from './targets.ts';
import { ordersWork } from './units.ts';

export type Tasks = { readonly tasks: readonly ReadTask[]; readonly targets: readonly ReadTarget[] };

/**
 * Tasks and targets of a document. `order` is the sentence that closes the opening: whom it tells to carry the document out.
 * `issuedOn`: the document's own day, ISO; null where it is unknown.
 */
export function buildTasks(
  page: Page,
  root: Node,
  annexes: readonly Draft[],
  order: { readonly start: number; readonly end: number } | null,
  issuedOn: string | null = null,
): Tasks {
  const found = [...flatten(page, root, order), ...annexes];
  const parents = new Set(found.map((draft) => draft.parent));
  const drafts = found.filter((draft) => draft.unit !== 'section' || draft.numbered || parents.has(draft));
  const assignments = assignAll(page, drafts, order === null ? [] : orderedOrgans(page, order));
  const deadlines = deadlinesOf(page, drafts, issuedOn);
  const targets = collectTargets(page, root);
  const index = new Map(drafts.map((draft, place) => [draft, place]));
  const childrenOf = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    if (draft.parent === null) continue;
    const children = childrenOf.get(draft.parent);
    if (children) children.push(draft);
    else childrenOf.set(draft.parent, [draft]);
  }
  const holders = drafts.map((): ReadTarget[] => []);
  const holderOf = finder(drafts);
  for (const { target, start } of targets) holders[holderOf(start)]?.push(target);
  const tasks = drafts.map((draft, place): ReadTask => {
    const own = assignments.get(draft) ?? [];
    return {
      path: draft.path,
      unit: draft.unit,
      parent: draft.parent === null ? null : (index.get(draft.parent) ?? null),
      text: (/\s\s|[^\S ]/.test(draft.text) ? draft.text.replace(/\s+/g, ' ') : draft.text).trim(),
      ordering: draft.ordering || setsFigure(draft, holders[place] ?? []),
      numbered: draft.numbered,
      assignments: own,
      deadlines: deadlines.get(draft) ?? [],
      targets: holders[place] ?? [],
      duties: draft.unit === 'section' && !draft.ordering ? [] : dutiesOfTask(page, draft, childrenOf.get(draft) ?? [], own),
      evidence: evidenceAt(page, draft.textFrom, draft.textTo),
    };
  });
  return { tasks, targets: targets.map(({ target }) => target) };
}

const SENTENCE = /[.:;…]\s*$/u;

/** A sentence over a list that sets a figure orders it ("Phấn đấu đạt 100% …, cụ thể như sau:"): it stands in none of the parts. A title only names them. */
function setsFigure(draft: Draft, targets: readonly ReadTarget[]): boolean {
  if (targets.length === 0 || draft.unit === 'section' || !SENTENCE.test(draft.text) || asksOnly(draft.text)) return false;
  let top = draft;
  while (top.parent !== null) top = top.parent;
  return top.unit !== 'section' || ordersWork(top.node.role);
}

/** The place among the drafts of the last one whose own words hold an offset; -1 where none does. */
function finder(drafts: readonly Draft[]): (offset: number) => number {
  const spans = drafts.map((draft, place) => ({ start: draft.start, end: draft.end, place, unit: draft.unit })).filter(({ unit }) => unit !== 'section');
  spans.sort((a, b) => a.start - b.start || a.place - b.place);
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    let best = -1;
    // An item and its paragraphs may begin in one place; further back nothing reaches as far.
    for (let i = low - 1; i >= Math.max(0, low - 8); i -= 1) {
      const span = spans[i];
      if (span && offset < span.end && span.place > best) best = span.place;
    }
    return best;
  };
}

/** A day before the document's own is told of, not set, unless a field prints it. */
function deadlinesOf(page: Page, drafts: readonly Draft[], issuedOn: string | null): Map<Draft, readonly ReadDeadline[]> {
  const result = new Map<Draft, readonly ReadDeadline[]>();
  for (const draft of drafts) {
    const own: ReadDeadline[] = [];
    for (const said of draft.said) {
      for (const { text, kind, on, start, end } of said.deadlines)
        if (!own.some((other) => other.text === text) && (said.field || kind !== 'date' || !isBefore(on, issuedOn)))
          own.push({ text, kind, on, evidence: evidenceAt(page, start, end) });
    }
    result.set(draft, own);
  }
  for (const { giver, takers } of sharers(drafts)) {
    const times = giver.said.filter((said) => said.field).flatMap((said) => said.deadlines);
    for (const taker of takers) {
      const own = result.get(taker) ?? [];
      result.set(taker, [...own, ...times.map(({ text, kind, on, start, end }) => ({ text, kind, on, evidence: evidenceAt(page, start, end) }))]);
    }
  }
  return result;
}

const isBefore = (day: string | null, other: string | null): boolean => day?.length === 10 && other?.length === 10 && day < other;

/**
 * "… yêu cầu Thủ trưởng các sở, ban, ngành … thực hiện các nội dung sau:" in the opening of a directive or telegram; in a
 * letter "Giao Sở A chủ trì, phối hợp với B thực hiện:" on its own line, with its partners.
 */
function orderedOrgans(page: Page, order: { readonly start: number; readonly end: number }): Draft['said'][number]['organs'] {
  const text = page.flow.slice(order.start, order.end);
  const last = [...text.matchAll(ORDERS)].pop();
  if (!last || !/:\s*$/u.test(text)) return [];
  const rest = `Yêu cầu ${text.slice(last.index + last[0].length)}`;
  const shift = order.start + last.index + last[0].length - 'Yêu cầu '.length;
  return findOrgans(rest)
    .filter((organ) => organ.start >= 'Yêu cầu '.length)
    .map((organ) => ({ ...organ, start: organ.start + shift, end: organ.end + shift, field: false }));
}
