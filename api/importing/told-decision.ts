import type { DecisionRow } from '../domain/rows.ts';
import { correctFactValue } from '../linking/corrections.ts';
import { type Anchor, mergeValue, unmergeValue } from '../linking/merges.ts';
import { decidedLink } from '../linking/task-decisions.ts';

/** Kinds of decisions as people tell them apart, in the order in which they are listed. */
export const DECISION_KINDS = ['duplicate', 'lost', 'edge', 'task-link', 'fact', 'duty', 'case', 'document', 'rule'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What one entry of the log says, told by its own words alone. */
export type ToldDecision = {
  readonly kind: DecisionKind;
  /** What is said, as a code that screens put into words. */
  readonly said: string;
  /** Of all that is said on one slot, the last word stands. */
  readonly slot: string;
  /** Whether it only takes back what stood there. */
  readonly back: boolean;
  /** A slot on which nothing is said any more with it; null for none. */
  readonly leaves: string | null;
  /** What it is about in words as they were: both tasks of a link, the task of a correction, both documents of a merge. Empty where ids tell it. */
  readonly words: readonly string[];
};

type Plain = Readonly<Record<string, unknown>>;
const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {});

const called = ({ symbol, subject, symbolKey }: Anchor): string => symbol ?? subject ?? symbolKey?.toUpperCase() ?? '';
const factSlot = (directiveId: string, fact: string, taskId: string): string => `fact ${directiveId} ${fact} ${taskId}`;

const ONE = { back: false, leaves: null, words: [] } as const;

function toldLink(row: DecisionRow): ToldDecision | null {
  const link = decidedLink(row);
  if (link === null) return null;
  const slotOf = ({ from, to }: { from: { taskId: string }; to: { taskId: string } }): string => `link ${from.taskId}>${to.taskId}`;
  const told = {
    kind: 'task-link',
    said: row.type === 'reopen' ? 'reopen-task-link' : row.type,
    slot: slotOf(link),
    words: [link.from.text, link.to.text],
  } as const;
  if (link.instead === undefined) return { ...told, back: row.type === 'reopen', leaves: null };
  const leaves = slotOf(link.instead);
  if (leaves === told.slot) return { ...told, kind: 'lost', said: 'take-back', back: true, leaves: null };
  return isAgain(row) ? { ...told, back: false, leaves } : { ...told, kind: 'lost', said: 'move-decision', back: false, leaves };
}

function toldFact(row: DecisionRow): ToldDecision | null {
  const value = correctFactValue.safeParse(row.value).data;
  if (value === undefined) return null;
  const directiveId = row.subjectKey.split('#')[0] ?? '';
  const slot = factSlot(directiveId, value.fact, value.task?.taskId ?? '');
  const words = value.task === null ? [] : [value.task.text];
  if (value.back === true) {
    const lost = value.lost === true;
    return { kind: lost ? 'lost' : 'fact', said: lost ? 'take-back' : 'fact-as-read', slot, back: true, leaves: null, words };
  }
  const leaves = value.instead === undefined ? null : factSlot(directiveId, value.fact, value.instead);
  const moved = leaves !== null && !isAgain(row);
  return { kind: moved ? 'lost' : 'fact', said: moved ? 'move-decision' : 'correct-fact', slot, back: false, leaves, words };
}

/** Words on what is to be done: each by its key and its own sort. */
function toldDuty({ type, subjectKey, value }: DecisionRow): ToldDecision {
  const { exempt, state, on, organIds, asOf } = plain(value);
  const duty = (said: string, back: boolean, sort: string = type): ToldDecision => ({ ...ONE, kind: 'duty', said, slot: `${sort} ${subjectKey}`, back });
  switch (type) {
    case 'exempt':
      return duty(exempt === false ? 'no-longer-exempt' : 'exempt', exempt === false);
    case 'receive':
      return duty(on === null ? 'not-received' : 'receive', on === null);
    case 'name-successor': {
      const none = Array.isArray(organIds) && organIds.length === 0;
      return duty(none ? 'no-successor' : 'name-successor', none);
    }
    case 'state-complete':
      return duty(asOf === null ? 'not-complete' : 'state-complete', asOf === null);
    default: {
      const said = String(state);
      return duty(said, said === 'open' || said === 'not-expected', said.endsWith('expected') ? 'expected' : 'state');
    }
  }
}

/** What an entry says; null for one whose value this version cannot read. `row` under the ids that answer now. */
export function toldDecision(row: DecisionRow): ToldDecision | null {
  const { id, type, subjectKey, value } = row;
  switch (type) {
    case 'confirm-edge':
    case 'reject-edge':
      return { ...ONE, kind: 'edge', said: type, slot: `edge ${subjectKey}` };
    case 'reopen':
      return toldLink(row) ?? { ...ONE, kind: 'edge', said: 'reopen-edge', slot: `edge ${subjectKey}`, back: true };
    case 'confirm-task-link':
    case 'reject-task-link':
    case 'add-task-link':
      return toldLink(row);
    case 'correct-fact':
      return toldFact(row);
    case 'merge': {
      const { data } = mergeValue.safeParse(value);
      return data === undefined
        ? null
        : { ...ONE, kind: 'duplicate', said: type, slot: `merge ${data.gone.id}`, words: [called(data.kept), called(data.gone)] };
    }
    case 'unmerge': {
      const { data } = unmergeValue.safeParse(value);
      return data === undefined ? null : { ...ONE, kind: 'duplicate', said: type, slot: `merge ${data.gone}`, back: true };
    }
    case 'keep-apart': {
      const back = plain(value)['apart'] === false;
      return { ...ONE, kind: 'duplicate', said: back ? 'propose-again' : type, slot: subjectKey, back };
    }
    case 'withdraw':
    case 'restore':
    case 'purge':
      return { ...ONE, kind: 'document', said: type, slot: `held ${subjectKey}`, back: type === 'restore' };
    case 'undo-import':
      return { ...ONE, kind: 'document', said: type, slot: `import ${subjectKey}` };
    case 'set-rule':
      return { ...ONE, kind: 'rule', said: plain(value)['on'] === false ? 'rule-off' : 'rule-on', slot: subjectKey };
    case 'case': {
      const { step, of } = plain(value);
      const back = step === 'take-back';
      return { ...ONE, kind: 'case', said: `case-${String(step)}`, slot: `step ${back ? String(of) : id}`, back };
    }
    default:
      return toldDuty(row);
  }
}

/** Whether an entry says an earlier one again, to undo what was said since. */
export const isAgain = ({ value }: DecisionRow): boolean => typeof plain(value)['again'] === 'string';
