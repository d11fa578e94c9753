import { issuedBelow } from '../audit/coverage/issued-below.ts';
import { dateWords } from '../audit/items/make-item.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { mayBeOneWith } from './may-be-one.ts';
import type { ReportData } from './report-data.ts';

/** A document that carries the directive out beside those that count for what it asks of organs itself. */
export type OtherDocument = {
  readonly row: DirectiveRow;
  /** It counts for what a document between asks. */
  readonly answersLower: boolean;
  /** What is to be known of it, in words; null where nothing is. */
  readonly notes: string | null;
};

/** The documents that the card of the directive calls "văn bản khác đã ban hành", in the order of the screen. */
export function otherDocuments(data: ReportData): readonly OtherDocument[] {
  const { coverage, expectations, snapshot } = data;
  const lower = new Set(expectations.flatMap((one) => (one.kind === 'issue' && one.state === 'issued' ? one.metBy : [])));
  const unsure = new Set(coverage.documents.flatMap(({ row, unreviewed }) => (unreviewed ? [row.id] : [])));
  const rows = issuedBelow(coverage, expectations, snapshot.rootId).flatMap(({ row, answersRoot }) => (answersRoot ? [] : [row]));
  const among = new Set(rows.map(({ id }) => id));
  return rows.map((row) => {
    const notes = [
      row.held ? null : 'chưa có toàn văn',
      row.issuedOn === null && row.notBefore !== null ? `không trước ${dateWords(row.notBefore)}` : null,
      lower.has(row.id) ? 'tính cho việc theo văn bản của cấp dưới' : null,
      unsure.has(row.id) ? 'dựa trên liên kết chưa được xác nhận' : null,
      mayBeOneWith(data, row.id, among),
    ].filter((note) => note !== null);
    return { row, answersLower: lower.has(row.id), notes: notes.join('; ') || null };
  });
}
