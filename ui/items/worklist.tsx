import { ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { directiveText } from '../components/directive-name.ts';
import { useVirtualRows } from '../components/use-virtual-rows.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { toggledIn } from '../lib/toggled.ts';
import { useNear } from '../lib/use-near.ts';
import type { ItemGroup, ItemLine } from './group-items.ts';
import { SingleLine } from './item-line.tsx';
import { ManyLine } from './many-line.tsx';
import { ruleName } from './rule-name.ts';
import { RuleNote } from './rule-note.tsx';
import type { SelectingItems } from './selecting-items.ts';

export type WorklistProps = {
  readonly groups: readonly ItemGroup[];
  /** All there are of a group, also what is not fetched yet; null where it cannot be told yet. */
  readonly countOf: (group: ItemGroup) => number | null;
  readonly asOf: string;
  readonly graphVersion: number | null;
  readonly selecting: SelectingItems;
  /** More rows can be fetched without asking the person; they are when the end comes into or near sight. */
  readonly hasMore: boolean;
  readonly onMore: () => void;
};

type Drawn = { readonly group: ItemGroup; readonly line: ItemLine | null; readonly end: boolean };

/** Groups with their lines, folded away one by one; of very many, those in sight are drawn. */
export function Worklist({ groups, countOf, asOf, graphVersion, selecting, hasMore, onMore }: WorklistProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => setScroller(list.current?.closest('main') ?? null), []);
  const rows = useMemo(
    () =>
      groups.flatMap((group): readonly Drawn[] => {
        const lines = folded.has(group.key) ? [] : group.lines;
        return [{ group, line: null, end: lines.length === 0 }, ...lines.map((line, at) => ({ group, line, end: at === lines.length - 1 }))];
      }),
    [groups, folded],
  );
  const view = useVirtualRows(rows.length, scroller);
  const [end, nearEnd] = useNear();
  // What comes next would fall under the last head: folded away, nobody looks at it.
  const wanted = hasMore && nearEnd && !folded.has(groups.at(-1)?.key ?? '');
  useEffect(() => {
    if (wanted) onMore();
  }, [wanted, onMore]);

  const row = ({ group, line, end }: Drawn, index: number) => {
    const key = line === null ? `head ${group.key}` : line.key;
    const open = opened.has(key);
    const onOpen = (): void => setOpened(toggledIn(opened, key));
    const only = line?.items.length === 1 ? line.items[0] : undefined;
    const common = { asOf, graphVersion, open, onOpen, selecting };
    return (
      <div key={key} className="worklist__row" data-head={line === null} data-end={end} data-index={index} ref={view?.measure}>
        {line === null ? (
          <>
            <Head group={group} count={countOf(group)} open={!folded.has(group.key)} onFold={() => setFolded(toggledIn(folded, group.key))} />
            {folded.has(group.key) ? null : <RuleNote group={group} asOf={asOf} />}
          </>
        ) : only === undefined ? (
          <ManyLine line={line} {...common} />
        ) : (
          <SingleLine item={only} {...common} />
        )}
      </div>
    );
  };
  return (
    <div ref={list} className="worklist">
      {view === null ? (
        rows.map(row)
      ) : (
        <>
          <div style={{ height: view.before }} aria-hidden />
          {view.indexes.flatMap((index) => {
            const drawn = rows[index];
            return drawn === undefined ? [] : [row(drawn, index)];
          })}
          <div style={{ height: view.after }} aria-hidden />
        </>
      )}
      <div ref={end} aria-hidden />
    </div>
  );
}

type HeadProps = {
  readonly group: ItemGroup;
  readonly count: number | null;
  readonly open: boolean;
  readonly onFold: () => void;
};

function Head({ group: { rule, organ, directive }, count, open, onFold }: HeadProps) {
  const t = useT();
  const language = useLanguage();
  const name = rule !== null ? ruleName(rule, t) : organ !== null ? organ : directive !== null ? directiveText(directive, t) : t('items.group.none');
  return (
    <h2 className="rule__head">
      <button type="button" className="rule__fold" aria-expanded={open} onClick={onFold}>
        <ChevronDown size={18} aria-hidden />
        <span>{name}</span>
        {count === null ? null : <span className="rule__count numeric">{formatNumber(count, language)}</span>}
      </button>
    </h2>
  );
}
