import { Link2, X } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { useReaderLight } from './reader-light.tsx';
import type { Range } from './segments.ts';

const LONGEST = 90;

/** Says which words the address keeps lit, and hands on a link to them. */
export function LitBar({ text, pinned }: { readonly text: string; readonly pinned: Range | null }) {
  const t = useT();
  const notify = useNotify();
  const { pin } = useReaderLight();
  if (pinned === null) return null;
  const quote = text.slice(pinned.start, pinned.end).replace(/\s+/g, ' ');
  const copy = async (): Promise<void> => {
    const address = new URL(window.location.href);
    address.searchParams.set('at', `${pinned.start}-${pinned.end}`);
    await navigator.clipboard.writeText(address.href);
    notify({ text: t('directives.reader.copied') });
  };
  return (
    <div className="lit-bar">
      <p>{t('directives.reader.words', { quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote })}</p>
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
