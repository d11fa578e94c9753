import type { Translate } from '../i18n/use-t.ts';
import type { decided } from '../i18n/vi/decided.ts';
import { formatDate } from '../lib/format.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** What is needed to tell one entry of the log anywhere: what, who, when, what became of it. */
export const decisionFragment = graphql(`
  fragment DecisionParts on Decision @_unmask {
    id
    said
    again
    reason
    by
    at
    words
    form
    on
    to
    mayTakeBack
    takenBack
    endedBy {
      id
      by
      at
    }
    correction {
      fact
      after
    }
  }
`);

export type DecisionShown = ResultOf<typeof decisionFragment>;

type SaidKey = Extract<keyof typeof decided, `said.${string}`>;
type SaidCode = SaidKey extends `said.${infer Code}` ? Code : never;

const SAID: Readonly<Record<Exclude<SaidCode, 'task' | 'noTask'>, true>> = {
  merge: true,
  unmerge: true,
  'keep-apart': true,
  'propose-again': true,
  'move-decision': true,
  'take-back': true,
  'confirm-edge': true,
  'reject-edge': true,
  'reopen-edge': true,
  'confirm-task-link': true,
  'reject-task-link': true,
  'add-task-link': true,
  'reopen-task-link': true,
  'correct-fact': true,
  'fact-as-read': true,
  expected: true,
  'not-expected': true,
  'confirmed-none': true,
  'other-form': true,
  outside: true,
  extended: true,
  issued: true,
  open: true,
  exempt: true,
  'no-longer-exempt': true,
  receive: true,
  'not-received': true,
  'name-successor': true,
  'no-successor': true,
  'state-complete': true,
  'not-complete': true,
  withdraw: true,
  restore: true,
  purge: true,
  'undo-import': true,
  'rule-on': true,
  'rule-off': true,
  'case-noted': true,
  'case-assigned': true,
  'case-urged': true,
  'case-done': true,
  'case-ended-without': true,
  'case-exempt': true,
  'case-confirm': true,
  'case-unconfirm': true,
  'case-take-back': true,
};

const isSaid = (code: string | null): code is keyof typeof SAID => code !== null && Object.hasOwn(SAID, code);

/** Facts whose values are ids or codes: they are told where the fact is shown. */
const UNSPOKEN: ReadonlySet<string> = new Set(['KIND', 'LEVEL', 'PLACE', 'IMPLEMENTS', 'MISSED_TASKS']);
const spoken = (value: string): string => (/^\d{4}(-\d{2}){0,2}$/.test(value) ? formatDate(value) : value);

function correctionText({ fact, after }: NonNullable<DecisionShown['correction']>, t: Translate): string {
  if (fact === 'ORDERS') return t(after[0] === 'true' ? 'decided.said.task' : 'decided.said.noTask');
  const said = t('decided.said.correct-fact', { fact: t(`review.fact.${fact}`).toLocaleLowerCase() });
  if (UNSPOKEN.has(fact)) return said;
  return t('decided.value', { fact: said, value: after.length === 0 ? t('review.fact.none') : after.map(spoken).join('; ') });
}

/** What an entry says, in words; its code where this version has none. */
export function decisionText(decision: DecisionShown, t: Translate): string {
  const { said, again, words, form, on, to, correction } = decision;
  const told = (): string => {
    if (!isSaid(said)) return said ?? t('directives.history.other');
    if (said === 'correct-fact' && correction !== null) return correctionText(correction, t);
    const [kept = '', other = ''] = words;
    return t(`decided.said.${said}`, {
      kept,
      other,
      fact: correction === null ? '' : t(`review.fact.${correction.fact}`),
      form: t(`decided.form.${form ?? 'OTHER'}`),
      date: on === null ? '…' : formatDate(on),
      to: to ?? '…',
    });
  };
  return again ? t('decided.again', { said: told() }) : told();
}
