import { useId } from 'react';
import { CaseHistory } from '../components/case-history.tsx';
import { HandleMenu } from '../components/handle-menu.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { CaseChip } from './case-chip.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { FirstQuote } from './first-quote.tsx';
import { messageOf } from './group-items.ts';
import { handledItem } from './handled-item.ts';
import { ItemFacts } from './item-facts.tsx';
import { distinctProofs, ItemProofs } from './item-proofs.tsx';
import { ItemTick } from './item-tick.tsx';
import type { ItemRow } from './items-query.ts';
import type { SelectingItems } from './selecting-items.ts';
import { shortened } from './short-list.ts';

export type LineProps = {
  readonly asOf: string;
  readonly graphVersion: number | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly selecting: SelectingItems;
};

/** One thing to handle: what it says, whose move it is, its first words of proof, its case and the steps. */
export function SingleLine({ item, asOf, graphVersion, open, onOpen, selecting }: LineProps & { readonly item: ItemRow }) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const message = messageOf(item, language);
  const about = item.organName === null || message.includes(item.organName) ? message : `${message} ${item.organName}`;
  const proofs = distinctProofs([item]);
  const first = proofs[0];
  const more = proofs.length > 1 || item.case.steps.length > 0 || (first?.evidence.quote.length ?? 0) > 160;
  return (
    <article className="item" data-list={item.list} data-selected={selecting.selected.has(item.key)}>
      {item.list === 'INFO' ? null : <ItemTick items={[item]} about={about} selecting={selecting} />}
      <div className="item__body">
        <p className="item__says" title={shortened(message) === message ? undefined : message}>
          {open ? message : shortened(message)}
        </p>
        <ItemFacts item={item} asOf={asOf} organ />
        {first === undefined || open ? null : <FirstQuote proof={first} />}
        {more ? (
          <button type="button" className="item__more" aria-expanded={open} aria-controls={id} onClick={onOpen}>
            {open ? t('items.less') : t('items.more', { n: proofs.length })}
          </button>
        ) : null}
        <div id={id} className="item__open" hidden={!open}>
          {open ? <ItemProofs proofs={proofs} /> : null}
          {open && item.case.steps.length > 0 ? <CaseHistory steps={item.case.steps} /> : null}
        </div>
      </div>
      <div className="item__case">
        {item.list === 'INFO' ? null : (
          <>
            <CaseChip of={item.case} />
            <div className="item__actions">
              {item.list === 'B' ? <ConfirmButton item={item} about={about} graphVersion={graphVersion} /> : null}
              <HandleMenu things={[handledItem(item, t, language)]} about={about} day={asOf} graphVersion={graphVersion} />
            </div>
          </>
        )}
      </div>
    </article>
  );
}
