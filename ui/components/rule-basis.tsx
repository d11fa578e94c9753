import { useT } from '../i18n/use-t.ts';

/** Rules that have words of their own here; of any other it is said only that there is one. */
const TOLD = ['central-party-to-committees', 'provincial-plan-to-people-committee', 'provincial-plan-to-committees-within'] as const;

/** Once above rows that owe by a rule and not by words: which rule that is. */
export function RuleBasis({ rows }: { readonly rows: readonly { readonly origin: string; readonly from: readonly string[] }[] }) {
  const t = useT();
  const byRule = rows.filter(({ origin }) => origin === 'RULE');
  if (byRule.length === 0) return null;
  const rules = new Set(byRule.flatMap(({ from }) => from));
  const told = TOLD.filter((id) => rules.has(id)).map((id) => t(`overview.rule.${id}`));
  return (
    <p className="small soft">
      {t(byRule.length === rows.length ? 'overview.rule.all' : 'overview.rule.some')} {told.length === 0 ? t('overview.rule.other') : told.join(' ')}
    </p>
  );
}
