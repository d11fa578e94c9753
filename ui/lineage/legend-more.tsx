import { ListTree } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import { useEscape } from '../lib/use-escape.ts';

/** The whole legend above its button; Esc, and the focus going elsewhere, fold it. */
export function LegendMore({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEscape(open, () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears where the focus goes
    <div
      ref={box}
      className="lineage-legend-more"
      onBlur={({ relatedTarget }) => relatedTarget !== null && !box.current?.contains(relatedTarget) && setOpen(false)}
    >
      <Button tone="quiet" icon={<ListTree size={16} aria-hidden />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('lineage.legend.label')}
      </Button>
      <ul id={id} className="lineage-legend lineage-legend--whole" aria-label={t('lineage.legend.label')} hidden={!open}>
        {open ? children : null}
      </ul>
    </div>
  );
}
