import { AskDialog } from '../components/ask-dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import { useUrlState } from '../lib/url-state.ts';
import { fieldOf, formNameOf, standingCorrection, valueNow, valuesOf } from './correct-facts.ts';
import { READER_PARAMS } from './reader-params.ts';
import type { ReaderDirective } from './reader-query.ts';
import { useCorrect } from './use-correct.ts';

/** Asks for the right value of the fact that the address names, and records it; what was read stays in the history. */
export function CorrectDialog({ directive }: { readonly directive: ReaderDirective }) {
  const t = useT();
  const [{ correct: fact }, set] = useUrlState(READER_PARAMS);
  const { make } = useCorrect(directive.id);
  if (fact === null) return null;
  const close = (): void => set({ correct: null }, 'replace');
  return (
    <AskDialog
      key={fact}
      title={t('directives.correct.title', { fact: lowerFirst(t(`directives.fact.${formNameOf(fact)}`)) })}
      lead={t('directives.correct.lead')}
      fields={[fieldOf(fact, directive, t), { id: 'reason', label: t('directives.correct.reason'), kind: 'text' }]}
      submit={t('directives.correct.do')}
      onClose={close}
      onSubmit={({ value = '', reason = '' }) => {
        close();
        if (value !== valueNow(directive, fact)) {
          const before = standingCorrection(directive, fact)?.correction.after ?? null;
          void make({ fact, values: valuesOf(fact, value), asRead: false, reason, before });
        }
      }}
    />
  );
}

/** A label inside a title. */
const lowerFirst = (words: string): string => words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1);
