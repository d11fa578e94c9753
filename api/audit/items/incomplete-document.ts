import type { Evidence } from '../../domain/evidence.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { documentWords, makeItem, ofIssuer, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/** A text that lacks what every issued document has: number, whole date, signer, recipients, its end. Once for each document. */
export const incompleteDocument: ItemRule = {
  id: 'incomplete-document',
  list: 'C',
  needs: ['readings'],
  message: { vi: 'Bản trong hệ thống chưa có {missing}.', en: 'The copy in the system lacks {missing}.' },
  owner: 'office',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage }) =>
    flatInSteps(heldUnder({ index, coverage }), ({ row, read }) => {
      const missing = missingParts(row, read);
      if (missing.length === 0) return [];
      const facts = { missing: missing.map(({ words }) => words).join(', '), document: documentWords(index, row.id) };
      const evidence = proofs(
        row.id,
        missing.flatMap((part) => part.evidence),
      );
      return [makeItem('incomplete-document', 'C', { ...ofIssuer(row), subjects: [row.id], facts, evidence })];
    }),
};

type Part = { readonly words: string; readonly evidence: readonly Evidence[] };

function missingParts(row: DirectiveRow, read: ReadDirective): readonly Part[] {
  const remark = (code: string): readonly Evidence[] | null => read.remarks.find((one) => one.code === code)?.evidence ?? null;
  const cut = remark('truncated-end');
  const parts: (Part | null)[] = [
    row.symbol === null ? { words: 'số', evidence: remark('no-number') ?? [] } : null,
    row.issuedOn === null || row.issuedOn.length < 10 ? { words: 'ngày', evidence: read.issuedOn?.evidence ?? [] } : null,
    row.signer === null ? { words: 'người ký', evidence: [] } : null,
    read.recipients === null ? { words: 'nơi nhận', evidence: [] } : null,
    cut ? { words: 'phần cuối', evidence: cut } : null,
  ];
  return parts.filter((part) => part !== null);
}
