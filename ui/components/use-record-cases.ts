import { useCallback } from 'react';
import { type CasesAsked, recordCases, takeBackSteps } from './record-cases.ts';
import { useChange } from './use-change.ts';

/** One step and what goes with it. */
export type StepAnswer = Omit<CasesAsked, 'subjects' | 'expectedVersion'>;
type Subjects = CasesAsked['subjects'];

export type StepWords = {
  /** What is said once a step was recorded for so many. */
  readonly told: (answer: StepAnswer, count: number) => string;
  /** What is said once it was taken back. */
  readonly back: string;
  /** What stands before the reason when it could not be recorded. */
  readonly failed: string;
  /** First words of the keys of the answers that are fetched anew at once. */
  readonly touches: readonly string[];
  /** After a step was recorded, not after the way back. */
  readonly onDone?: (() => void) | undefined;
};

type Asked = { readonly subjects: Subjects; readonly answer: StepAnswer; readonly version: number | null } | { readonly back: readonly string[] };

async function send(asked: Asked): Promise<readonly string[]> {
  if (!('back' in asked)) return recordCases({ ...asked.answer, subjects: asked.subjects, expectedVersion: asked.version });
  await takeBackSteps(asked.back);
  return [];
}

/**
 * Records a step for one thing or for several at once, all of them or none, says so, and offers the way back; or takes steps
 * back by their ids, at once or days later. What others recorded meanwhile is told as a conflict, and the new state is fetched.
 */
export function useRecordCases({ told, back, failed, touches, onDone }: StepWords): {
  readonly record: (subjects: Subjects, answer: StepAnswer, graphVersion: number | null) => Promise<boolean>;
  readonly takeBack: (ids: readonly string[]) => void;
  readonly pending: boolean;
} {
  const { make, pending } = useChange<Asked, readonly string[]>({
    send,
    told: (asked, made) => {
      if ('back' in asked) return { text: back };
      onDone?.();
      return { text: told(asked.answer, asked.subjects.length), back: { back: made } };
    },
    failed,
    touches,
  });
  const record = useCallback((subjects: Subjects, answer: StepAnswer, version: number | null) => make({ subjects, answer, version }), [make]);
  const takeBack = useCallback((ids: readonly string[]) => void make({ back: ids }), [make]);
  return { record, takeBack, pending };
}
