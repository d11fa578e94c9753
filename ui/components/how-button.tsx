import { Popover } from '@base-ui/react/popover';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import './how-button.css';

/** Tells, when pointed at, pressed or touched, how what stands before it is counted; Escape closes it. */
export function HowButton({ how, label }: { readonly how: ReactNode; readonly label: string }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="how-button" aria-label={label} openOnHover delay={350}>
        <Info size={15} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} className="how-positioner">
          <Popover.Popup className="how-popup" aria-label={label}>
            <Popover.Description className="how-popup__text">{how}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
