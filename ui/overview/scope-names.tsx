import { CardNames } from './card-names.tsx';
import type { NumbersOpened } from './number-dialogs.tsx';
import { type Around, useStanding } from './standing-query.ts';

export type ScopeNamesProps = { readonly rootId: string; readonly around: Around; readonly onChange: (patch: Partial<NumbersOpened>) => void };

/** Above the places of a scope: who within it has issued what, as the card of the directive says it. */
export function ScopeNames({ rootId, around, onChange }: ScopeNamesProps) {
  const { data } = useStanding(rootId, around, true);
  if (data === undefined) return null;
  return (
    <div className="places__names">
      <CardNames
        standing={data}
        apart
        onState={(state) => onChange({ rows: { rootId, state, time: null, placeId: null } })}
        onOthers={() => onChange({ issued: { rootId, which: 'others' } })}
      />
    </div>
  );
}
