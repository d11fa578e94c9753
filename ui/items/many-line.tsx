import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { HandleMenu } from '../components/handle-menu.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { CaseChip } from './case-chip.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { FirstQuote } from './first-quote.tsx';
import { type ItemLine, ORGAN_SLOT } from './group-items.ts';
import { handledItem } from './handled-item.ts';
import { ItemFacts } from './item-facts.tsx';
import type { LineProps } from './item-line.tsx';
import { distinctProofs, ItemProofs } from './item-proofs.tsx';
import { ItemTick } from './item-tick.tsx';
import type { ItemRow } from './items-query.ts';
import { organNow } from './organ-now.ts';
import { SaidOfDuty } from './said-of-duty.tsx';
import { shortened } from './short-list.ts';

const MOST_PROOFS = 3;
/** Organs drawn at once. */
const ORGANS = 60;

/** One sentence that holds for many organs: said once, with the organs and their cases on opening. */
export function ManyLine({ line, asOf, graphVersion, open, onOpen, selecting }: LineProps & { readonly line: ItemLine }) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { items } = line;
  const first = items[0];
  if (first === undefined) return null;
  const organs = t('items.organs', { n: items.length });
  const says = line.sentence.includes(ORGAN_SLOT) ? line.sentence.replaceAll(ORGAN_SLOT, organs) : line.sentence;
  const proofs = distinctProofs(items);
  const taken = items.filter((item) => item.case.state !== null).length;
  const shown = all ? items : items.slice(0, ORGANS);
  return (
    <article className="item item--many" data-list={first.list} data-selected={items.every(({ key }) => selecting.selected.has(key))}>
      {first.list === 'INFO' ? null : <ItemTick items={items} about={says} selecting={selecting} />}
      <div className="item__body">
        <button type="button" className="item__fold" aria-expanded={open} aria-controls={id} onClick={onOpen}>
          <ChevronRight size={16} aria-hidden />
          <span className="item__says">{open ? says : shortened(says)}</span>
        </button>
        <div className="item__beside">
          <p className="item__facts">
            <strong>{organs}</strong>
            {first.list === 'INFO' ? null : <span className="faint">{t('items.taken', { taken, n: items.length })}</span>}
          </p>
          <ItemFacts item={first} asOf={asOf} organ={false} />
          {open || proofs[0] === undefined ? null : <FirstQuote proof={proofs[0]} />}
          <div id={id} className="item__open" hidden={!open}>
            {open ? <ItemProofs proofs={proofs.slice(0, MOST_PROOFS)} /> : null}
            {open && proofs.length > MOST_PROOFS ? <p className="small faint">{t('items.moreProofs', { n: proofs.length - MOST_PROOFS })}</p> : null}
            {open ? (
              <ul className="organs">
                {shown.map((item) => (
                  <li key={item.key} className="organs__row">
                    {item.list === 'INFO' ? null : <ItemTick items={[item]} about={item.organName ?? ''} selecting={selecting} />}
                    <span className="organs__name">
                      {item.organName}
                      <OrganNow item={item} />
                      {item.expectation === null ? null : <SaidOfDuty duty={item.expectation} />}
                    </span>
                    {item.list === 'INFO' ? null : (
                      <>
                        <CaseChip of={item.case} />
                        <div className="item__actions">
                          {item.list === 'B' ? <ConfirmButton item={item} about={item.organName ?? ''} graphVersion={graphVersion} /> : null}
                          <HandleMenu things={[handledItem(item, t, language)]} about={item.organName ?? ''} day={asOf} graphVersion={graphVersion} />
                        </div>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            ) : null}
            {open && shown.length < items.length ? (
              <button type="button" className="item__more" onClick={() => setAll(true)}>
                {t('items.allOrgans', { n: items.length })}
              </button>
            ) : null}
          </div>
        </div>
      </div>
      <div className="item__case">
        {first.list === 'INFO' ? null : (
          <div className="item__actions">
            <HandleMenu things={items.map((item) => handledItem(item, t, language))} about={says} day={asOf} graphVersion={graphVersion} />
          </div>
        )}
      </div>
    </article>
  );
}

/** Who holds the work of an organ that has ended. */
function OrganNow({ item }: { readonly item: ItemRow }) {
  const t = useT();
  const now = organNow(item, t);
  return now === null ? null : <span className="small soft"> ({now})</span>;
}
