import { fold } from '../../domain/fold.ts';
import type { ReadAssignment, ReadDeadline, ReadDuty } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import { readField } from '../recognisers/task-field.ts';
import type { Node } from '../structure/outline.ts';
import { clauseAt } from './duty-clause.ts';
import { dutyForms } from './duty-forms.ts';
import { ownerOf } from './duty-owner.ts';
import { receiverOf } from './duty-receiver.ts';
import { breaksOff, termsOf } from './duty-term.ts';
import type { FoundForm } from './duty-words.ts';
import type { Draft } from './flatten.ts';

/**
 * The duties of one task: of its own words, of the paragraphs below it that are no tasks by themselves, and of the sentences
 * under its field of time ("+ Các bộ gửi kết quả về Bộ X trước ngày …").
 * `taken` holds every task of the document.
 */
export function dutiesOfTask(page: Page, draft: Draft, taken: readonly Draft[], assignments: readonly ReadAssignment[]): ReadDuty[] {
  const below = taken.filter((other) => other.parent === draft);
  const own = below.some((other) => other.textFrom === draft.textFrom) ? [] : findDuties(page, draft.textFrom, draft.textTo, assignments);
  // Rows of a table share its node, and an item's first paragraph the item's: the paragraphs below that are none of theirs.
  const shares = draft.unit === 'row' || draft.unit === 'paragraph';
  const paragraphs = shares ? [] : draft.node.children.filter((child) => child.kind === 'paragraph' && !below.some((other) => other.node === child));
  const timed = shares ? [] : draft.node.children.flatMap((child) => (isTimeAlone(page, child) ? child.children : []));
  return [
    ...own,
    ...paragraphs.flatMap((child) => findDuties(page, child.start, child.end, assignments)),
    ...timed.flatMap((child) => findDuties(page, child.bodyAt, child.end, assignments)),
  ];
}

/** "- Thời gian thực hiện:" over lines of its own. */
function isTimeAlone(page: Page, node: Node): boolean {
  const text = page.flow.slice(node.bodyAt, node.headEnd);
  const field = readField(text);
  return field?.kind === 'time' && text.slice(field.valueAt).trim() === '';
}

/**
 * What a stretch of the flow makes somebody owe: to issue a document that carries the directive out, to study,
 * report, review, inspect, to deliver another named document. Only where the words are an order to somebody;
 * without an organ a named document or a report with a time is still told, all else is not.
 */
function findDuties(page: Page, from: number, to: number, assignments: readonly ReadAssignment[]): ReadDuty[] {
  const text = page.flow.slice(from, to);
  const forms = dutyForms(text);
  return forms.flatMap((form) => dutiesOf(page, from, text, form, forms, assignments));
}

function dutiesOf(
  page: Page,
  from: number,
  text: string,
  form: FoundForm,
  forms: readonly FoundForm[],
  assignments: readonly ReadAssignment[],
): readonly ReadDuty[] {
  const owner = ownerOf(text, form, assignments);
  if (owner === null) return [];
  const terms = termsOf(text, form, forms);
  const term = terms[0] ?? null;
  if (form.onlyTimed && (term === null || term.kind === 'phrase')) return [];
  const cutOff = breaksOff(text, form);
  // A review that has its day and names nobody is the issuer's own.
  const own = owner.organs.length === 0 && form.kind === 'review' && term !== null && term.on !== null;
  const unnamed = owner.organs.length === 0 && !owner.advised && !own;
  if (unnamed && !(term !== null && (form.kind === 'product' || form.kind === 'report'))) return [];
  const end = wordsEnd(text, form, forms);
  const reportTo = receiverOf(text, form, end);
  const made: Omit<ReadDuty, 'organ' | 'deadline'> = {
    kind: form.kind,
    advised: owner.advised || own,
    what: form.what,
    // Who owes a paper may be named as who gets it or decides on it too: then nobody else is.
    reportTo: form.kind !== 'report' && owner.organs.some((organ) => isSame(organ, reportTo)) ? null : reportTo,
    cutOff,
    evidence: evidenceAt(page, from + orderStart(text, form.start), from + end),
  };
  // Nobody reports to itself.
  const others = owner.organs.filter((organ) => !isSame(organ, made.reportTo));
  const organs = owner.organs.length === 0 ? [null] : others;
  const deadlines = terms.map(
    ({ text: words, kind, on, start, end }): ReadDeadline => ({ text: words, kind, on, evidence: evidenceAt(page, from + start, from + end) }),
  );
  return organs.flatMap((organ) => (deadlines.length === 0 ? [null] : deadlines).map((deadline): ReadDuty => ({ ...made, organ, deadline })));
}

const isSame = (organ: string, receiver: string | null): boolean => receiver !== null && fold(organ) === fold(receiver);

/** Words right before an order that say how far it goes: who has it made need not make it. */
const HAS_IT_MADE = /(?<=^|[\s,;:(])(?:(?:lãnh đạo|chỉ đạo|hướng dẫn|đôn đốc|theo dõi|kiểm tra)(?:,|\s+và)?\s+(?:việc\s+)?)*chỉ đạo(?:\s+việc)?\s+$/iu;

function orderStart(text: string, start: number): number {
  const near = Math.max(0, start - 60);
  return near + (HAS_IT_MADE.exec(text.slice(near, start))?.index ?? start - near);
}

/** Characters of an order that are quoted at most. */
const LONGEST = 400;

/** Where the order ends: with its clause, or before the next order in it. */
function wordsEnd(text: string, form: FoundForm, forms: readonly FoundForm[]): number {
  const next = forms.find((other) => other.start > form.start)?.start ?? text.length;
  const end = Math.max(form.end, Math.min(clauseAt(text, form.start).end, next));
  const cut = end - form.start <= LONGEST ? end : text.lastIndexOf(' ', form.start + LONGEST);
  return form.start + text.slice(form.start, cut).replace(/[\s,;:]+(?:và\s*)?$/u, '').length;
}
