import { Link2, ListTree, X } from 'lucide-react';
import { Button, ButtonLink } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { taskPath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import { useReaderLight } from './reader-light.tsx';
import type { Range } from './segments.ts';

const LONGEST = 90;

export type LitBarProps = {
  readonly text: string;
  readonly pinned: Range | null;
  /** The task the words stand in; null where they stand in none. */
  readonly taskId: string | null;
  /** Brings the words back into view. */
  readonly onShow: (range: Range) => void;
};

/** Says which words the address keeps lit, hands on a link to them, and leads on to the task they stand in. */
export function LitBar({ text, pinned, taskId, onShow }: LitBarProps) {
  const t = useT();
  const notify = useNotify();
  const { pin } = useReaderLight();
  if (pinned === null) return null;
  const quote = plainWords(text.slice(pinned.start, pinned.end));
  const copy = async (): Promise<void> => {
    const address = new URL(window.location.href);
    address.searchParams.set('at', `${pinned.start}-${pinned.end}`);
    await navigator.clipboard.writeText(address.href);
    notify({ text: t('directives.reader.copied') });
  };
  return (
    <div className="lit-bar">
      <button type="button" className="lit-bar__words" onClick={() => onShow({ ...pinned })}>
        {t('directives.reader.words', { quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote })}
      </button>
      {taskId === null ? null : (
        <ButtonLink tone="quiet" to={taskPath(taskId)} icon={<ListTree size={15} aria-hidden />}>
          {t('tasks.open')}
        </ButtonLink>
      )}
      {'clipboard' in navigator ? (
        <Button tone="quiet" icon={<Link2 size={15} aria-hidden />} onClick={() => void copy()}>
          {t('directives.reader.copyLink')}
        </Button>
      ) : null}
      <IconButton label={t('common.action.close')} onClick={() => pin(null)}>
        <X size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
