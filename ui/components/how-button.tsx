import { Info } from 'lucide-react';
import { Tooltip } from './tooltip.tsx';
import './how-button.css';

/** Tells, when pointed at or focused, how what stands before it is counted. */
export function HowButton({ how, label }: { readonly how: string; readonly label: string }) {
  return (
    <Tooltip text={how}>
      <button type="button" className="how-button" aria-label={label}>
        <Info size={15} aria-hidden />
      </button>
    </Tooltip>
  );
}
