import { Tabs } from '@base-ui/react/tabs';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { ITEM_LISTS } from './item-lists.ts';

type List = (typeof ITEM_LISTS)[number];

/** What each tab stands for; beside the lists, all of them counted, and what people closed. */
export const TAB_SUM = 'SUM';
export const TAB_SETTLED = 'SETTLED';

export type ItemsTabsProps = {
  /** Null while it is not known. */
  readonly countOf: (list: List) => number | null;
  readonly settled: number | null;
};

export function ItemsTabs({ countOf, settled }: ItemsTabsProps) {
  const t = useT();
  return (
    <Tabs.List className="items__tabs" aria-label={t('items.lists')}>
      <Tabs.Tab value={TAB_SUM} className="items__tab items__tab--sum" title={t('items.sum.about')}>
        <span>{t('items.sum.title')}</span>
      </Tabs.Tab>
      {ITEM_LISTS.filter((list) => list !== 'INFO').map((list) => (
        <Tabs.Tab key={list} value={list} className="items__tab" title={t(`items.about.${list}`)}>
          <span className="items__letter" aria-hidden>
            {list}
          </span>
          <span>{t(`items.list.${list}`)}</span>
          <Count n={countOf(list)} />
        </Tabs.Tab>
      ))}
      <Tabs.Tab value={TAB_SETTLED} className="items__tab" data-apart title={t('items.settled.about')}>
        <span>{t('items.settled.title')}</span>
        <Count n={settled} />
      </Tabs.Tab>
      <Tabs.Tab value="INFO" className="items__tab" title={t('items.about.INFO')}>
        <span>{t('items.list.INFO')}</span>
        <Count n={countOf('INFO')} />
      </Tabs.Tab>
    </Tabs.List>
  );
}

function Count({ n }: { readonly n: number | null }) {
  const language = useLanguage();
  return n === null ? null : <span className="items__count numeric">{formatNumber(n, language)}</span>;
}
