import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '../components/icon-button.tsx';
import { useT } from '../i18n/use-t.ts';

export type ZoomControlsProps = {
  readonly zoom: number;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
};

/** Nearer, farther, everything: beside the legend, where it covers no card. */
export function ZoomControls({ zoom, onZoom, onFit }: ZoomControlsProps) {
  const t = useT();
  return (
    <div className="lineage-zoom">
      <IconButton label={t('lineage.zoomOut')} onClick={() => onZoom(0.8)}>
        <ZoomOut size={18} aria-hidden />
      </IconButton>
      <output className="numeric">{t('lineage.zoomValue', { n: Math.round(zoom * 100) })}</output>
      <IconButton label={t('lineage.zoomIn')} onClick={() => onZoom(1.25)}>
        <ZoomIn size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('lineage.fit')} onClick={onFit}>
        <Maximize size={18} aria-hidden />
      </IconButton>
    </div>
  );
}
