import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { Check, ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { rememberLineage } from '../lib/last-lineage.ts';
import { request } from '../lib/request.ts';
import { isEverything, useScope } from '../lib/scope.ts';
import { useAsOf, withShared } from '../lib/url-state.ts';
import { dateText, directiveNameFragment, issuersText, symbolText } from './directive-name.ts';
import { holds } from './find-field.tsx';
import { useErrorText } from './states.tsx';
import './button.css';
import './menu.css';
import './find-field.css';
import './root-chooser.css';

const rootsQuery = graphql(
  `
    query RootChoices($first: Int!) {
      overview(first: $first) {
        totalRoots
        roots {
          held
          citedNotHeld
          directive {
            ...DirectiveName
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

type Root = ResultOf<typeof rootsQuery>['overview']['roots'][number];
type Choice = { readonly id: string; readonly symbol: string; readonly about: string; readonly count: string; readonly group: string };
type Group = { readonly group: string; readonly items: readonly Choice[] };

/** The directive that was just chosen: the screen about it draws its chooser anew, which then has the focus that choosing had. */
let justChosen: string | null = null;

/** No more are given at once. */
const MOST = 100;

export type RootChooserProps = {
  /** The directive the screen is about; it may be none of the choices. */
  readonly current: string;
  /** The address of the same screen about another directive. */
  readonly pathOf: (directiveId: string) => string;
};

/** Beside a screen's title: the directives that lineages start from, found by typing; choosing one opens the same screen about it. */
export function RootChooser({ current, pathOf }: RootChooserProps) {
  const t = useT();
  const language = useLanguage();
  const search = useSearch();
  const errorText = useErrorText();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['root-choices'],
    queryFn: async ({ signal }) => (await request(rootsQuery, { first: MOST }, signal)).overview,
    enabled: open,
  });
  const groups = useMemo(() => {
    const there = (data?.roots ?? []).filter(({ directive }) => asOf === null || directive.issuedOn === null || directive.issuedOn <= asOf);
    return groupsOf(there, t);
  }, [data, asOf, t]);
  const chosen = groups.flatMap(({ items }) => items).find(({ id }) => id === current) ?? null;
  const choose = (next: Choice | null) => {
    if (next === null || next.id === current) return;
    rememberLineage(next.id);
    justChosen = next.id;
    navigate(withShared(pathOf(next.id), search));
  };
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (justChosen !== current) return;
    justChosen = null;
    // Whoever has gone on to something else stays there.
    if (document.activeElement === null || document.activeElement === document.body) trigger.current?.focus({ preventScroll: true });
  }, [current]);
  const none = data !== undefined ? t('items.find.none') : error === null ? t('common.loading') : errorText(error);
  return (
    <Combobox.Root
      items={groups}
      value={chosen}
      open={open}
      onOpenChange={setOpen}
      onValueChange={choose}
      filter={({ symbol, about, group }: Choice, typed: string) => holds({ label: `${symbol} ${about}`, group }, typed)}
      isItemEqualToValue={(one: Choice, other: Choice) => one.id === other.id}
      itemToStringLabel={({ symbol }: Choice) => symbol}
      autoHighlight
    >
      <Combobox.Trigger ref={trigger} className="button button--quiet root-chooser" aria-label={t('common.roots.choose')}>
        {t('common.roots.choose')}
        <ChevronDown size={14} aria-hidden />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="menu-positioner">
          <Combobox.Popup className="menu find-field__popup root-chooser__popup" aria-label={t('common.roots.choose')}>
            <Combobox.Input className="input" aria-label={t('common.roots.find')} placeholder={t('items.find.hint')} />
            <Combobox.Empty className="find-field__none">{none}</Combobox.Empty>
            <Combobox.List className="find-field__list">
              {({ group, items }: Group) => (
                <Combobox.Group key={group} items={items}>
                  <Combobox.GroupLabel className="find-field__group">{group}</Combobox.GroupLabel>
                  <Combobox.Collection>{(choice: Choice) => <Item key={choice.id} choice={choice} />}</Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
            {data !== undefined && (asOf !== null || !isEverything(scope)) ? <p className="find-field__more">{t('common.roots.whole')}</p> : null}
            {data !== undefined && data.totalRoots > data.roots.length ? (
              <p className="find-field__more">
                {t('common.roots.more', { shown: formatNumber(data.roots.length, language), n: formatNumber(data.totalRoots, language) })}
              </p>
            ) : null}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function Item({ choice }: { readonly choice: Choice }) {
  return (
    <Combobox.Item value={choice} className="menu__item">
      <span className="menu__tick">
        <Combobox.ItemIndicator>
          <Check size={14} aria-hidden />
        </Combobox.ItemIndicator>
      </span>
      <span className="root-chooser__words">
        <strong>{choice.symbol}</strong> <span className="root-chooser__about">{choice.about}</span>{' '}
        <span className="root-chooser__count numeric">{choice.count}</span>
      </span>
    </Combobox.Item>
  );
}

/** Those of the centre, then those whose central one is not known, each in the order of the overview. */
function groupsOf(roots: readonly Root[], t: Translate): Group[] {
  return (['central', 'other'] as const).flatMap((group) => {
    const label = t(`overview.${group}`);
    const items = roots
      .filter(({ directive }) => (directive.level === 'CENTRAL') === (group === 'central'))
      .map(({ directive, held, citedNotHeld }) => ({
        id: directive.id,
        symbol: symbolText(directive, t),
        about: [directive.subject ?? '', issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · '),
        count: t('common.roots.below', { held, cited: citedNotHeld }),
        group: label,
      }));
    return items.length === 0 ? [] : [{ group: label, items }];
  });
}
