import { earliestDay, latestDay } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { fold } from '../../domain/fold.ts';
import type { DirectiveRow, TaskRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { dateWords, documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/**
 * A strategy, scheme or programme that a document has carried out and that was issued only after it. Said only where
 * both days are known, the names agree word for word, and the words do not order that it be drawn up.
 */
export const namedEarly: ItemRule = {
  id: 'named-early',
  list: 'B',
  needs: ['readings'],
  message: { vi: 'Nêu {name} là văn bản đã có; văn bản này được ban hành {issued}.', en: 'Speaks of {name} as of one that is there; it was issued {issued}.' },
  owner: 'issuer',
  due: 'none',
  /** Words a name has at least, so that it tells one document from others. */
  thresholds: { words: 8 },
  find: ({ index, coverage, thresholds }) =>
    flatInSteps(heldUnder({ index, coverage }), ({ row, read }) =>
      read.unnumbered.flatMap(({ name, evidence }) => {
        const named = isLongEnough(name, thresholds['words'] ?? 8) ? issuedAs(index, name) : null;
        if (named === null || named.issuedOn === null || row.issuedOn === null || named.id === row.id) return [];
        if (latestDay(row.issuedOn) >= earliestDay(named.issuedOn)) return [];
        const proof = evidence.filter((one) => !isToBeDrawnUp(index.tasks(row.id), one));
        if (proof.length === 0) return [];
        const facts = { name, issued: dateWords(named.issuedOn), document: documentWords(index, row.id) };
        return [makeItem('named-early', 'B', { ...ofIssuer(row), subjects: [row.id, named.id], againstId: named.id, facts, evidence: proofs(row.id, proof) })];
      }),
    ),
};

const isLongEnough = (name: string, words: number): boolean => fold(name).split(' ').length >= words;

/** What a decision does with the document it issues; the name follows. */
const ISSUING = /^(?:(?:ve|viec|phe duyet|ban hanh|thong qua|cong bo)\s+)+/;

/** The one dated document known here that was issued under this very name; null where there is none, or several days. */
function issuedAs(index: AuditIndex, name: string): DirectiveRow | null {
  const wanted = fold(name);
  const found = index.directives.filter((row) => {
    if (row.issuedOn === null || row.subject === null) return false;
    const subject = fold(row.subject);
    return ISSUING.test(subject) && subject.replace(ISSUING, '') === wanted;
  });
  const [first] = found;
  return first !== undefined && new Set(found.map((row) => row.issuedOn)).size === 1 ? first : null;
}

/** "sớm ban hành Chiến lược …", "xây dựng Đề án …": what is still to come is named before it is there. */
const COMING =
  /(?:xây dựng|soạn thảo|dự thảo|ban hành|phê duyệt|trình|sau khi)(?:\s+(?:và|để|đưa|vào|ban hành|phê duyệt|triển khai|thực hiện|hiệu quả|dự thảo|có)){0,8}\s*[“"]?\s*$/iu;

function isToBeDrawnUp(tasks: readonly TaskRow[], { start }: Evidence): boolean {
  return tasks.some((task) => {
    const at = start - task.evidence.start;
    return at >= 0 && start < task.evidence.end && COMING.test(task.evidence.quote.slice(Math.max(0, at - 120), at));
  });
}
