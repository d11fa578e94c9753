import { earliestDay, latestDay, type PlainDate } from '../../domain/dates.ts';
import { fold } from '../../domain/fold.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow, EdgeRow } from '../../domain/rows.ts';
import { isPlan, mayBeIssued } from '../answering-kinds.ts';
import { type AuditIndex, lookup } from '../coverage/audit-index.ts';
import { existsAt, isReviewed } from '../coverage/documents-under.ts';
import type { AuditOptions } from '../snapshot.ts';
import type { TextsOfOne } from './one-plan.ts';
import type { Owed } from './owed.ts';

/** A document that answers what is owed. */
export type Answering = { readonly row: DirectiveRow; readonly unreviewed: boolean };

/** Finds the documents by which organs answered, as of a day. */
export type AnswerBook = {
  /** Documents of these organs that answer the directive, or another text that may be one with it, oldest first, undated ones last. */
  answersTo(owed: Owed, directive: DirectiveRow, organIds: readonly string[]): readonly Answering[];
  /** All documents an organ has issued under the root, or the root itself. */
  issuedBy(organId: string): readonly DirectiveRow[];
};

const SAME = 0.7;

/** The documents of a snapshot as answers. `under` are those that stand below the root. */
export function answerBook(index: AuditIndex, under: readonly DirectiveRow[], options: AuditOptions, texts: TextsOfOne): AnswerBook {
  const there = index.directives.filter((row) => !row.withdrawn && existsAt(row, options.asOf));
  const inChain = new Set([index.snapshot.rootId, ...under.map((row) => row.id)]);
  const byIssuer = lookupMany(there, (row) => row.issuerIds);
  const counts = (edge: EdgeRow): boolean => !options.confirmedOnly || isReviewed(edge);
  const above = memo((id: string) => upwards(index, id, counts));
  const surelyAbove = memo((id: string) => upwards(index, id, isReviewed));

  const carriesOut = (row: DirectiveRow, owed: Owed, directive: DirectiveRow): Answering | null => {
    if (!mayBeIssued(row.kind, asksPlan(owed))) return null;
    if (surelyAbove(row.id).has(directive.id)) return { row, unreviewed: false };
    if (above(row.id).has(directive.id)) return { row, unreviewed: true };
    // It carries out what the directive itself carries out, and came no earlier: nobody reviewed that it answers both.
    if (options.confirmedOnly || surelyEarlier(row, directive)) return null;
    const upper = above(row.id);
    return [...above(directive.id)].some((id) => upper.has(id)) ? { row, unreviewed: true } : null;
  };
  const reportsOn = (row: DirectiveRow, directive: DirectiveRow): Answering | null => {
    const chain = new Set([directive.id, ...above(directive.id)]);
    const edges = index.othersFrom(row.id).filter((edge) => edge.relation === 'REPORTS_ON' && counts(edge) && chain.has(edge.to));
    return edges.length === 0 ? null : { row, unreviewed: !edges.some(isReviewed) };
  };
  const delivers = (row: DirectiveRow, owed: Owed, directive: DirectiveRow): Answering | null =>
    owed.what !== null && !surelyEarlier(row, directive) && likeness(owed.what, `${row.kindName ?? ''} ${row.subject ?? ''}`) >= SAME
      ? { row, unreviewed: true }
      : null;

  const answer = (row: DirectiveRow, owed: Owed, directive: DirectiveRow): Answering | null => {
    switch (owed.kind) {
      case 'issue':
        return carriesOut(row, owed, directive);
      case 'product':
        return delivers(row, owed, directive);
      case 'report':
        return reportsOn(row, directive);
      case 'review':
        return /sơ kết|tổng kết/iu.test(row.subject ?? '') ? reportsOn(row, directive) : null;
      default:
        return null;
    }
  };
  return {
    issuedBy: (organId) => byIssuer(organId).filter((row) => inChain.has(row.id)),
    answersTo: (owed, directive, organIds) => {
      const rows = new Map(organIds.flatMap((id) => byIssuer(id)).map((row) => [row.id, row]));
      const asked = [directive, ...(texts.get(directive.id) ?? []).flatMap((id) => (id === directive.id ? [] : (index.directive(id) ?? [])))];
      for (const { id } of asked) rows.delete(id);
      const best = (row: DirectiveRow): readonly Answering[] => {
        const found = asked.flatMap((text) => answer(row, owed, text) ?? []);
        const [first] = found.toSorted((a, b) => Number(a.unreviewed) - Number(b.unreviewed));
        return first === undefined ? [] : [first];
      };
      return [...rows.values()].flatMap(best).sort((a, b) => compareDays(a.row, b.row));
    },
  };
}

function asksPlan(owed: Owed): boolean {
  return owed.origin !== 'stated' || isPlan(owed.what);
}

/** Everything a document carries out, over any number of steps. */
function upwards(index: AuditIndex, id: string, counts: (edge: EdgeRow) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const edge of index.upwards(at)) {
      if (found.has(edge.to) || edge.to === id || !counts(edge)) continue;
      found.add(edge.to);
      open.push(edge.to);
    }
  }
  return found;
}

const firstDay = (row: DirectiveRow): PlainDate | null => row.issuedOn ?? row.notBefore;

/** An undated document is never surely earlier. */
function surelyEarlier(row: DirectiveRow, than: DirectiveRow): boolean {
  const other = firstDay(than);
  return row.issuedOn !== null && other !== null && latestDay(row.issuedOn) < earliestDay(other);
}

function compareDays(a: DirectiveRow, b: DirectiveRow): number {
  return byText(a.issuedOn ?? '9999', b.issuedOn ?? '9999') || byText(a.id, b.id);
}

const wordsOf = memo(
  (text: string): ReadonlySet<string> =>
    new Set(
      fold(text)
        .split(' ')
        .filter((word) => word.length > 1),
    ),
);

/** How many of the words a thing is called by stand in a document's title, 0 to 1. */
function likeness(what: string, title: string): number {
  const words = [...wordsOf(what)];
  const there = wordsOf(title);
  return words.length < 3 ? 0 : words.filter((word) => there.has(word)).length / words.length;
}

function memo<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function lookupMany<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): (key: string) => readonly Row[] {
  const pairs = rows.flatMap((row) => keysOf(row).map((key) => ({ key, row })));
  const found = lookup(pairs, ({ key }) => key);
  return (key) => found(key).map(({ row }) => row);
}
