import { ChevronDown, FileText, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Button } from './button.tsx';
import { lastStep, stepText } from './case-words.ts';
import { type Asking, HandleDialog } from './handle-dialog.tsx';
import { type Command, commandsOf, type Handled, lastSteps } from './handled.ts';
import { useLetter } from './letter.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { Menu } from './menu.tsx';
import { useHandling } from './use-handling.ts';

const BACK = <Undo2 size={16} aria-hidden />;
const LETTER = <FileText size={16} aria-hidden />;
const NOTHING = () => undefined;

export type HandleMenuProps = {
  /** One thing, or several that are handled alike. */
  readonly things: readonly Handled[];
  /** What the button stands for, read out. */
  readonly about: string;
  /** The day the screen stands for. */
  readonly day: string;
  readonly graphVersion: number | null;
  /** False where the letter stands beside it as a button of its own. */
  readonly letter?: boolean;
  readonly onDone?: () => void;
};

/** All that can be done about things behind one button: the same words in the same order in every screen, as far as the things allow. The last step can be taken back at any time. */
export function HandleMenu({ things, about, day, graphVersion, letter: writes = true, onDone }: HandleMenuProps) {
  const t = useT();
  const handling = useHandling(onDone);
  const letter = useLetter(onDone ?? NOTHING);
  const [asking, setAsking] = useState<Asking | 'LETTER' | null>(null);
  const [only, another] = things;
  const one = another === undefined ? only : undefined;
  const last = one === undefined ? undefined : lastStep(one.steps);
  const made = lastSteps(things);
  const name = t(one === undefined ? 'items.handleAll' : 'items.handle', { n: things.length });
  const run = (command: Command): void => {
    if (command === 'NOTED') void handling.record(things, { step: 'NOTED' }, graphVersion);
    else setAsking(command);
  };
  const close = (): void => setAsking(null);
  return (
    <>
      <Menu
        trigger={
          <Button disabled={handling.pending || letter.busy} aria-label={`${name}: ${about}`}>
            {name}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        items={[
          ...commandsOf(things)
            .filter((command) => writes || command !== 'LETTER')
            .map((command) => ({
              id: command,
              label: command === 'NOTED' ? t('items.do.NOTED') : `${t(`items.do.${command}`)}…`,
              icon: command === 'LETTER' ? LETTER : undefined,
              onSelect: () => run(command),
            })),
          ...(one?.expectation?.state === 'EXTENDED'
            ? [{ id: 'open', label: t('items.unextend'), icon: BACK, onSelect: () => void handling.state(one, { say: 'OPEN' }, graphVersion) }]
            : []),
          ...(made.length === 0
            ? []
            : [
                {
                  id: 'back',
                  label: last === undefined ? t('items.backMany', { n: made.length }) : t('items.back', { step: stepText(last, t) }),
                  icon: BACK,
                  onSelect: () => handling.takeBack(made),
                },
              ]),
        ]}
      />
      {asking === null ? null : asking === 'LETTER' ? (
        <LetterDialog subjects={things.flatMap((thing) => thing.letter ?? [])} asOf={day} today={day} onClose={close} onMake={letter.make} />
      ) : (
        <HandleDialog command={asking} things={things} today={day} graphVersion={graphVersion} handling={handling} onClose={close} />
      )}
    </>
  );
}
