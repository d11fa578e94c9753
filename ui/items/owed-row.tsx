import { directiveText, shortName } from '../components/directive-name.ts';
import { ExpectationProof } from '../components/expectation-proof.tsx';
import { holderText } from '../components/holder-now.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { termText } from '../lib/term-text.ts';
import { owedText } from './handled-item.ts';
import type { Owed } from './owed-fragment.ts';

/** Who owes what, by which document, by when, with its words. */
export function OwedRow({ row }: { readonly row: Owed }) {
  const t = useT();
  const language = useLanguage();
  const { directive } = row;
  const duty = owedText(row, t);
  const facts = [
    // Where words are quoted, the document stands by its name below them.
    directive === null || row.evidence.length > 0 ? duty : t('items.takenOffUnder', { duty, document: shortName(directive, t) }),
    holderText(row, t) ?? '',
    row.dueOn === null ? '' : t('items.due', { date: termText(row.dueOn, language) }),
  ].filter((part) => part !== '');
  return (
    <div>
      <p className="taken-off__organ">{row.organName}</p>
      <p className="small soft" title={directive === null ? undefined : directiveText(directive, t)}>
        {facts.join(' · ')}
      </p>
      <ExpectationProof rootId={null} directive={directive} evidence={row.evidence} metBy={[]} />
    </div>
  );
}
