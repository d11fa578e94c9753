import { ListPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import { plainWords } from '../lib/type-signs.ts';
import { rangeParam, useUrlState } from '../lib/url-state.ts';
import { READER_PARAMS } from './reader-params.ts';
import type { SourceContent } from './reader-query.ts';
import { ReasonField } from './reason-field.tsx';
import { placesOf, useSelectedRange } from './selected-words.ts';
import { useMarkTask } from './use-correct-task.ts';

const LONGEST = 90;

/** Below the tasks: the way to say that one was missed. */
export function MissedTaskButton() {
  const t = useT();
  const [, set] = useUrlState(READER_PARAMS);
  return (
    <Button tone="quiet" icon={<ListPlus size={15} aria-hidden />} onClick={() => set({ missed: 'text' }, 'replace')}>
      {t('directives.missed.open')}
    </Button>
  );
}

/** While words of the text are selected: the way to mark them as a task. */
export function SelectionBar({ text }: { readonly text: string }) {
  const t = useT();
  const [, set] = useUrlState(READER_PARAMS);
  const range = useSelectedRange(text);
  if (range === null) return null;
  const quote = plainWords(text.slice(range.start, range.end));
  return (
    <div className="lit-bar" role="status">
      <p>{t('directives.missed.selected', { quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote })}</p>
      <Button
        icon={<ListPlus size={15} aria-hidden />}
        // The selection must outlast the press.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => set({ missed: `${range.start}-${range.end}` }, 'replace')}
      >
        {t('directives.missed.mark')}
      </Button>
    </div>
  );
}

/** Asks for the words of a task that was not read, where they were not selected, and records it. */
export function MissedTaskDialog({ directiveId, source }: { readonly directiveId: string; readonly source: SourceContent }) {
  const t = useT();
  const id = useId();
  const [{ missed }, set] = useUrlState(READER_PARAMS);
  const { make } = useMarkTask(directiveId);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  if (missed === null) return null;
  const chosen = rangeParam.read(missed);
  const places = chosen === null ? placesOf(source.text, typed) : [chosen];
  const [place] = places;
  const wrong = tried && places.length !== 1;
  const close = (): void => {
    set({ missed: null }, 'replace');
    setTyped('');
    setReason('');
    setTried(false);
  };
  const submit = (): void => {
    setTried(true);
    if (place === undefined || places.length !== 1) return;
    close();
    void make({ words: { textId: source.textId, start: place.start, end: place.end }, back: false, reason: reason.trim() });
  };
  return (
    <FormDialog className="mend" title={t('directives.missed.title')} act={t('directives.missed.mark')} onClose={close} onSubmit={submit}>
      <p className="soft small">{t('directives.missed.lead')}</p>
      {chosen === null ? (
        <div className="field">
          <label className="field__label" htmlFor={`${id}-words`}>
            {t('directives.missed.words')}
          </label>
          <textarea
            id={`${id}-words`}
            className="input"
            rows={4}
            maxLength={4000}
            value={typed}
            aria-invalid={wrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <p id={`${id}-note`} className={wrong ? 'field__error' : 'field__hint'}>
            {t(wrong ? (places.length > 1 ? 'directives.missed.several' : 'directives.missed.notFound') : 'directives.missed.hint')}
          </p>
        </div>
      ) : (
        <blockquote className="mend__words">{source.text.slice(chosen.start, chosen.end)}</blockquote>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}
