import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { pathText } from '../lib/path-text.ts';
import type { Task } from './reader-query.ts';
import { ReasonField } from './reason-field.tsx';
import { TargetFields } from './target-fields.tsx';
import { BLANK_TARGET, checkForm, formOf, type TargetRow, type TaskChange } from './task-form.ts';

export type TaskDialogProps = {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onSubmit: (changes: readonly TaskChange[], reason: string) => void;
};

/** Asks what is right of one task: who leads and coordinates, by when, how much, and whether it is one at all. */
export function TaskDialog({ task, onClose, onSubmit }: TaskDialogProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const [before] = useState(() => formOf(task, language));
  const [form, setForm] = useState(before);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { changes, wrongDue, wrongTargets } = checkForm(before, form, language);
  const submit = (): void => {
    setTried(true);
    if (wrongDue || wrongTargets.length > 0) return;
    onClose();
    if (changes.length > 0) onSubmit(changes, reason.trim());
  };
  const setTarget = (at: number, row: TargetRow): void => setForm({ ...form, targets: form.targets.map((one, index) => (index === at ? row : one)) });
  return (
    <FormDialog
      className="mend"
      title={t('directives.mend.title', { path: pathText(task.path, t) })}
      act={t('directives.correct.do')}
      onClose={onClose}
      onSubmit={submit}
    >
      <blockquote className="mend__words">{task.text}</blockquote>
      <p className="soft small">{t('directives.correct.lead')}</p>
      {(['leads', 'coordinates'] as const).map((name) => (
        <div key={name} className="field">
          <label className="field__label" htmlFor={`${id}-${name}`}>
            {t(name === 'leads' ? 'directives.mend.leads' : 'directives.mend.coordinates')}
          </label>
          <textarea
            id={`${id}-${name}`}
            className="input"
            rows={2}
            maxLength={2000}
            value={form[name]}
            aria-describedby={`${id}-organs`}
            onChange={(event) => setForm({ ...form, [name]: event.target.value })}
          />
        </div>
      ))}
      <p className="field__hint" id={`${id}-organs`}>
        {t('directives.mend.organsHint')}
      </p>
      <div className="field">
        <label className="field__label" htmlFor={`${id}-due`}>
          {t('directives.task.deadline')}
        </label>
        <input
          id={`${id}-due`}
          className="input"
          autoComplete="off"
          value={form.due}
          aria-invalid={tried && wrongDue}
          aria-describedby={`${id}-due-note`}
          onChange={(event) => setForm({ ...form, due: event.target.value })}
        />
        <p id={`${id}-due-note`} className={tried && wrongDue ? 'field__error' : 'field__hint'}>
          {t('directives.mend.dueHint')}
        </p>
      </div>
      <ReasonField value={reason} onChange={setReason} />
      <fieldset className="mend__targets">
        <legend className="field__label">{t('directives.group.targets')}</legend>
        {form.targets.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
          <div key={index} className="mend__target">
            <TargetFields row={row} place={index + 1} wrong={tried && wrongTargets.includes(index)} onChange={(next) => setTarget(index, next)} />
            <IconButton
              label={t('directives.mend.removeTarget', { n: index + 1 })}
              onClick={() => setForm({ ...form, targets: form.targets.filter((_, at) => at !== index) })}
            >
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button tone="quiet" icon={<Plus size={15} aria-hidden />} onClick={() => setForm({ ...form, targets: [...form.targets, BLANK_TARGET] })}>
          {t('directives.mend.addTarget')}
        </Button>
      </fieldset>
      <label className="mend__none">
        <input type="checkbox" checked={!form.orders} onChange={(event) => setForm({ ...form, orders: !event.target.checked })} />
        <span>
          {t('directives.mend.none')} <span className="soft small">{t('directives.mend.noneHint')}</span>
        </span>
      </label>
    </FormDialog>
  );
}
