import { useId, useState } from 'react';
import { type Translate, useT } from '../i18n/use-t.ts';
import { actorName, rememberActor } from '../lib/actor.ts';
import { formatDate, parseDate } from '../lib/format.ts';
import { draftOf, keepDraft } from './ask-drafts.ts';
import { FormDialog } from './form-dialog.tsx';

/** Asked only while another field has this answer. */
type When = { readonly field: string; readonly is: string };

export type AskField = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'long' | 'choice';
  readonly required?: boolean;
  readonly hint?: string;
  /** What is wrong with an answer, in words; null where nothing is. Told as it is typed, and nothing is sent until it is right. */
  readonly check?: (answer: string) => string | null;
  /** What stands in it at first; a day in ISO form. */
  readonly initial?: string;
  /** What stands in it, and why, by what stands in the others, until the person chooses here. */
  readonly preset?: (values: Values) => { readonly value: string; readonly why: string };
  /** Else answered ''. */
  readonly when?: When;
  /** For `choice`. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

type Values = Readonly<Record<string, string>>;

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
  /** What is asked about, by which answers are there again after the question was closed; undefined: they are not kept. */
  readonly draft?: string | undefined;
  /** Whether, or while which answer, what is sent is kept with a person's name: asked for among the others where it is not known. */
  readonly named?: boolean | When;
  /** Whenever an answer changes. */
  readonly onChange?: (values: Values) => void;
  readonly onClose: () => void;
  /** The answers by field; days in ISO form, blank ones as ''. */
  readonly onSubmit: (answers: Values) => void;
};

const MOST = 500;
const ISO_DAY = 10;
/** Written as a whole day; whether the calendar has it is another matter. */
const WHOLE_DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

/** A few questions before something is recorded. What was typed is there again after Esc or on the way back. Mount it to ask. */
export function AskDialog({
  title,
  lead,
  warning,
  notes = [],
  fields: given,
  submit,
  waits = false,
  draft,
  named = true,
  onChange,
  onClose,
  onSubmit,
}: AskDialogProps) {
  const t = useT();
  const id = useId();
  const [nameless] = useState(() => actorName() === null);
  const [before] = useState(() => draftOf(draft));
  const fields = nameless && named !== false ? [...given, nameField(t, named)] : given;
  const [typed, setTyped] = useState<Values>(before ?? {});
  const [tried, setTried] = useState(false);
  const values = valuesOf(fields, typed);
  const type = (name: string, value: string): void => {
    const next = { ...typed, [name]: value };
    setTyped(next);
    keepDraft(draft, next);
    onChange?.(valuesOf(fields, next));
  };
  const answers = fields
    .filter(({ when }) => when === undefined || values[when.field] === when.is)
    .map((field) => ({ field, ...answerOf(field, values[field.id] ?? '', t), hint: hintOf(field, typed, values) }));
  const send = (): void => {
    setTried(true);
    const wrong = answers.find(({ answer }) => answer === null);
    if (wrong !== undefined) {
      // It may stand below what the dialog shows.
      document.getElementById(`${id}-${wrong.field.id}`)?.focus();
      return;
    }
    const sent = new Map(answers.map(({ field, answer }) => [field.id, answer ?? '']));
    const name = sent.get(ACTOR);
    if (name !== undefined) rememberActor(name);
    keepDraft(draft, typed, true);
    onSubmit(Object.fromEntries(given.map(({ id: field }) => [field, sent.get(field) ?? ''])));
  };
  return (
    <FormDialog title={title} act={submit} ready={!waits || answers.every(({ answer }) => answer !== null)} className="ask" onClose={onClose} onSubmit={send}>
      {lead === undefined ? null : <p className="soft small">{lead}</p>}
      {before === null ? null : <p className="soft small">{t('app.ask.kept')}</p>}
      {warning === undefined ? null : <p className="ask__warning">{warning}</p>}
      {notes.length === 0 ? null : (
        <ul className="ask__notes small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {answers.map(({ field, answer, problem, hint }) => {
        // What is typed is told at once where it cannot be meant; what is still missing, once somebody tried to send.
        const wrong = answer === null && (tried || (field.check !== undefined && (typed[field.id] ?? '').trim() !== ''));
        const common = {
          id: `${id}-${field.id}`,
          className: 'input',
          value: values[field.id] ?? '',
          required: field.required === true,
          'aria-invalid': wrong,
          'aria-describedby': wrong || hint !== undefined ? `${id}-${field.id}-note` : undefined,
          onChange: (event: { readonly target: { readonly value: string } }) => type(field.id, event.target.value),
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
              <p className="field__error" id={`${common.id}-note`} aria-live="polite">
                {problem}
              </p>
            ) : hint === undefined ? null : (
              <p className="field__hint" id={`${common.id}-note`}>
                {hint}
              </p>
            )}
          </div>
        );
      })}
    </FormDialog>
  );
}

const ACTOR = 'actor';

const nameField = (t: Translate, named: true | When): AskField => ({
  id: ACTOR,
  label: t('app.actor.name'),
  kind: 'text',
  required: true,
  hint: t('app.ask.name'),
  ...(named === true ? {} : { when: named }),
});

/** What stands in every field: what was typed, what follows from the others, what stands there at first. */
function valuesOf(fields: readonly AskField[], typed: Values): Values {
  const own = Object.fromEntries(fields.map((field) => [field.id, typed[field.id] ?? firstValue(field)]));
  const following = fields.flatMap(({ id, preset }) => (preset === undefined || typed[id] !== undefined ? [] : [[id, preset(own).value] as const]));
  return { ...own, ...Object.fromEntries(following) };
}

function hintOf({ id, hint, preset }: AskField, typed: Values, values: Values): string | undefined {
  return preset === undefined || typed[id] !== undefined ? hint : preset(values).why;
}

function firstValue(field: AskField): string {
  if (field.kind === 'choice') return field.initial ?? field.choices?.[0]?.value ?? '';
  return field.kind === 'day' && field.initial !== undefined ? formatDate(field.initial) : (field.initial ?? '');
}

type Answer = { readonly answer: string; readonly problem: null } | { readonly answer: null; readonly problem: string };

/** The answer as it is sent; null where it is not one yet, with what is wrong with it. */
function answerOf({ kind, required, check }: AskField, typed: string, t: Translate): Answer {
  const text = typed.trim();
  const asked = t(kind === 'day' ? 'app.ask.day' : 'app.ask.required');
  if (text === '') return required === true ? { answer: null, problem: asked } : { answer: '', problem: null };
  const answer = kind === 'day' ? parseDate(text) : text;
  if (answer === null || (kind === 'day' && answer.length !== ISO_DAY)) return { answer: null, problem: WHOLE_DAY.test(text) ? t('app.ask.noSuchDay') : asked };
  const problem = check?.(answer) ?? null;
  return problem === null ? { answer, problem } : { answer: null, problem };
}
