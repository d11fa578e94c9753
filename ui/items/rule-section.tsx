import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import type { RuleItems } from './group-items.ts';
import { SingleLine } from './item-line.tsx';
import { ManyLine } from './many-line.tsx';
import { ruleName } from './rule-name.ts';

export type RuleSectionProps = {
  readonly group: RuleItems;
  /** Of the rule under the filter, also what is not drawn yet; null where it is not told. */
  readonly count: number | null;
  readonly asOf: string;
  readonly graphVersion: number | null;
};

/** What one rule found, to be folded away. */
export function RuleSection({ group, count, asOf, graphVersion }: RuleSectionProps) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(true);
  return (
    <section className="rule" aria-labelledby={`${id}-name`}>
      <h2 className="rule__head">
        <button type="button" id={`${id}-name`} className="rule__fold" aria-expanded={open} aria-controls={`${id}-rows`} onClick={() => setOpen(!open)}>
          <ChevronDown size={18} aria-hidden />
          <span>{ruleName(group.rule, t)}</span>
          {count === null ? null : <span className="rule__count numeric">{formatNumber(count, language)}</span>}
        </button>
      </h2>
      <ul id={`${id}-rows`} className="rule__rows" hidden={!open}>
        {open
          ? group.lines.map((line) => {
              const only = line.items.length === 1 ? line.items[0] : undefined;
              return only === undefined ? (
                <ManyLine key={line.key} line={line} asOf={asOf} graphVersion={graphVersion} />
              ) : (
                <SingleLine key={line.key} item={only} asOf={asOf} graphVersion={graphVersion} />
              );
            })
          : null}
      </ul>
    </section>
  );
}
