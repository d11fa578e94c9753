import { clauseAt, sentenceAt } from './duty-clause.ts';
import { followForms } from './duty-follow.ts';
import { paperForms } from './duty-papers.ts';
import type { FoundForm } from './duty-words.ts';

/** All words of a text that make a duty, by place; of two that overlap the longer one. */
export function dutyForms(text: string): readonly FoundForm[] {
  const small = text.toLowerCase();
  const all = [...paperForms(text, small), ...followForms(text, small)];
  if (all.length < 2) return all;
  const kept: FoundForm[] = [];
  for (const form of all.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => other.start < form.end && form.start < other.end)) kept.push(form);
  const inOrder = kept.sort((a, b) => a.start - b.start);
  return oneReport(text, oneDraft(text, inOrder));
}

/** "Báo cáo tổng kết công tác … gửi báo cáo về …": the report that is named and the sending of it are one. */
function oneReport(text: string, forms: readonly FoundForm[]): readonly FoundForm[] {
  const reports = forms.filter(({ kind }) => kind === 'report');
  const sent = reports.find((form, at) => at > 0 && /^gửi\s/iu.test(text.slice(form.start)));
  const [named] = reports;
  if (!sent || !named || sentenceAt(text, named.start).start !== sentenceAt(text, sent.start).start) return forms;
  return forms.flatMap((form) => (form === named ? [] : form === sent ? [{ ...sent, what: sent.what ?? named.what }] : [form]));
}

/** "Xây dựng Đề án …, trình Thủ tướng Chính phủ phê duyệt trong quý IV": the draft and its submission are one. */
function oneDraft(text: string, forms: readonly FoundForm[]): readonly FoundForm[] {
  return forms.filter((form, at) => {
    const before = forms[at - 1];
    const submits = form.kind === 'product' && form.onlyTimed === true;
    return !submits || before?.kind !== 'product' || clauseAt(text, before.start).start !== clauseAt(text, form.start).start;
  });
}
