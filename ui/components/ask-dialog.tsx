import { useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { formatDate, parseDate } from '../lib/format.ts';
import { FormDialog } from './form-dialog.tsx';

export type AskField = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'long' | 'choice';
  readonly required?: boolean;
  readonly hint?: string;
  /** What stands in it at first; a day in ISO form. */
  readonly initial?: string;
  /** Asked only while another field has this answer; else answered ''. */
  readonly when?: { readonly field: string; readonly is: string };
  /** For `choice`. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

export type AskDialogProps = {
  readonly title: string;
  readonly lead?: string | undefined;
  /** What to think of before answering; stands out. */
  readonly warning?: string | undefined;
  /** What to know before answering, a line each. */
  readonly notes?: readonly string[] | undefined;
  readonly fields: readonly AskField[];
  readonly submit: string;
  /** Nothing can be sent before what is required is answered. */
  readonly waits?: boolean;
  readonly onClose: () => void;
  /** The answers by field; days in ISO form, blank ones as ''. */
  readonly onSubmit: (answers: Readonly<Record<string, string>>) => void;
};

const MOST = 500;
const ISO_DAY = 10;

/** A few questions before something is recorded. Mount it to ask. */
export function AskDialog({ title, lead, warning, notes = [], fields, submit, waits = false, onClose, onSubmit }: AskDialogProps) {
  const t = useT();
  const id = useId();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(fields.map((field) => [field.id, firstValue(field)])));
  const [tried, setTried] = useState(false);
  const answers = fields
    .filter(({ when }) => when === undefined || values[when.field] === when.is)
    .map((field) => ({ field, answer: answerOf(field, values[field.id] ?? '') }));
  const send = (): void => {
    setTried(true);
    if (answers.some(({ answer }) => answer === null)) return;
    const given = new Map(answers.map(({ field, answer }) => [field.id, answer ?? '']));
    onSubmit(Object.fromEntries(fields.map(({ id: name }) => [name, given.get(name) ?? ''])));
  };
  return (
    <FormDialog title={title} act={submit} ready={!waits || answers.every(({ answer }) => answer !== null)} className="ask" onClose={onClose} onSubmit={send}>
      {lead === undefined ? null : <p className="soft small">{lead}</p>}
      {warning === undefined ? null : <p className="ask__warning">{warning}</p>}
      {notes.length === 0 ? null : (
        <ul className="ask__notes small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {answers.map(({ field, answer }) => {
        const wrong = tried && answer === null;
        const common = {
          id: `${id}-${field.id}`,
          className: 'input',
          value: values[field.id] ?? '',
          required: field.required === true,
          'aria-invalid': wrong,
          'aria-describedby': wrong || field.hint !== undefined ? `${id}-${field.id}-note` : undefined,
          onChange: (event: { readonly target: { readonly value: string } }) => setValues({ ...values, [field.id]: event.target.value }),
        };
        return (
          <div key={field.id} className="field">
            <label className="field__label" htmlFor={common.id}>
              {field.label}
            </label>
            {field.kind === 'choice' ? (
              <select {...common}>
                {(field.choices ?? []).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : field.kind === 'long' ? (
              <textarea {...common} maxLength={MOST} rows={3} />
            ) : (
              <input {...common} maxLength={MOST} autoComplete="off" inputMode={field.kind === 'day' ? 'numeric' : 'text'} />
            )}
            {wrong ? (
              <p className="field__error" id={`${common.id}-note`}>
                {t(field.kind === 'day' ? 'app.ask.day' : 'app.ask.required')}
              </p>
            ) : field.hint === undefined ? null : (
              <p className="field__hint" id={`${common.id}-note`}>
                {field.hint}
              </p>
            )}
          </div>
        );
      })}
    </FormDialog>
  );
}

function firstValue(field: AskField): string {
  if (field.kind === 'choice') return field.initial ?? field.choices?.[0]?.value ?? '';
  return field.kind === 'day' && field.initial !== undefined ? formatDate(field.initial) : (field.initial ?? '');
}

/** The answer as it is sent; null where it is not one yet. */
function answerOf(field: AskField, typed: string): string | null {
  const text = typed.trim();
  if (text === '') return field.required === true ? null : '';
  if (field.kind !== 'day') return text;
  const day = parseDate(text);
  return day !== null && day.length === ISO_DAY ? day : null;
}
