import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useT } from '../i18n/use-t.ts';
import { RequestError } from '../lib/request-error.ts';
import { useActor } from './actor-provider.tsx';
import { forgetSent } from './ask-drafts.ts';
import { useErrorText } from './states.tsx';
import { useNotify } from './toasts.tsx';

/** What is said once a change is made, and the change that takes it back where there is one. */
export type Told<Asked> = {
  readonly text: string;
  readonly back?: Asked | undefined;
  /** What the way back is called; «Hoàn tác» where it is left out. */
  readonly backText?: string | undefined;
};

export type Change<Asked, Answer> = {
  readonly send: (asked: Asked) => Promise<Answer>;
  /** Null: nothing is said. */
  readonly told: (asked: Asked, answer: Answer) => Told<Asked> | null;
  /** What stands before the reason when it could not be made. */
  readonly failed: string;
  /** First words of the keys of the answers that are fetched anew at once, whether it was made or not. */
  readonly touches: readonly string[];
  /** Whether it is kept with a person's name. Undefined: always. */
  readonly named?: (asked: Asked) => boolean;
};

export type Changing<Asked> = {
  /** Asks who the person is where that is not known, then makes the change. False when the person gave no name. */
  readonly make: (asked: Asked) => Promise<boolean>;
  readonly pending: boolean;
};

const isConflict = (error: unknown): boolean => error instanceof RequestError && error.code === 'CONFLICT';

const ALWAYS = (): boolean => true;

/**
 * A change that is kept with a person's name: made, told, and offered to be taken back. Decisions are a log: the way back is
 * one more of them. What others changed meanwhile is told as a conflict, and the new state is fetched.
 */
export function useChange<Asked, Answer>({ send, told, failed, touches, named = ALWAYS }: Change<Asked, Answer>): Changing<Asked> {
  const t = useT();
  const errorText = useErrorText();
  const notify = useNotify();
  const client = useQueryClient();
  const { ensureNamed } = useActor();
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (answer, asked) => {
      forgetSent();
      const said = told(asked, answer);
      if (said === null) return;
      const { text, back, backText } = said;
      notify({ text, onUndo: back === undefined ? undefined : () => mutate(back), undoText: backText });
    },
    // What is asked for below is on the screen by the time this is read: nothing has to be loaded again by hand.
    onError: (error) => notify({ text: `${failed} ${isConflict(error) ? t('common.error.changedHere') : errorText(error)}`, kind: 'error' }),
    onSettled: async () => {
      // What other screens show may rest on it as well: they ask anew when they are opened.
      await client.invalidateQueries({ refetchType: 'none' });
      await Promise.all(touches.map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
  });
  const make = useCallback(
    async (asked: Asked) => {
      if (named(asked) && !(await ensureNamed())) return false;
      mutate(asked);
      return true;
    },
    [ensureNamed, mutate, named],
  );
  return { make, pending: isPending };
}
