import { shortNames } from '../components/directive-name.ts';
import type { FindChoice } from '../components/find-field.tsx';
import type { Translate } from '../i18n/use-t.ts';
import { groupBy } from '../lib/group-by.ts';
import { ASKER_LEVELS, OWNERS } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** Prints a name with how many rows it stands for. */
export type Counted = (name: string, n: number) => string;

type Rows = readonly DueRow[];

/** In the value of a choice: that it is no name of an organ. */
export const WHOSE = 'whose:';

const byName = (a: FindChoice, b: FindChoice): number => a.label.localeCompare(b.label, 'vi');

/** Those that are named and the groups, each at once; then every organ by name, words that name no body last, under a head of their own. */
export function organChoices(rows: Rows, chosen: string | null, counted: Counted, t: Translate): readonly FindChoice[] {
  const choices = [...groupBy(rows, ({ organName }) => organName)].map(([name, own]): FindChoice & { readonly known: boolean } => {
    const known = own.some(canSelect);
    return { value: name, label: counted(name, own.length), closed: name, known, ...(known ? {} : { group: t('due.nobody') }) };
  });
  const gone = chosen === null || choices.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: counted(chosen, 0), closed: chosen }];
  const owners = OWNERS.map((whose): FindChoice => {
    const n = rows.filter((row) => canSelect(row) === (whose === 'organs')).length;
    return { value: `${WHOSE}${whose}`, label: counted(t(`due.filter.whose.${whose}`), n), closed: t(`due.filter.whose.${whose}`) };
  });
  return [...owners, ...[...gone, ...choices.filter(({ known }) => known)].toSorted(byName), ...choices.filter(({ known }) => !known).toSorted(byName)];
}

/** Every level that asks, the highest first, then every body that asks, by name under its level. */
export function askerChoices(rows: Rows, chosen: string | null, counted: Counted, t: Translate): readonly FindChoice[] {
  const levels = ASKER_LEVELS.flatMap((level): readonly FindChoice[] => {
    const asked = rows.filter(({ directive }) => directive?.level === level);
    const name = t(`common.level.${level}`);
    return asked.length === 0 ? [] : [{ value: level, label: counted(name, asked.length), closed: name, group: t('due.filter.askerLevel') }];
  });
  const names = groupBy(
    rows.flatMap(({ directive }) => (directive?.issuerNames ?? []).map((name) => ({ name, level: directive?.level ?? null }))),
    ({ level }) => level,
  );
  const organs = [...ASKER_LEVELS, null].flatMap((level) =>
    [...groupBy(names.get(level) ?? [], ({ name }) => name)]
      .map(
        ([name, asked]): FindChoice => ({
          value: name,
          label: counted(name, asked.length),
          closed: name,
          group: t('due.filter.askerOrgan', { level: t(level === null ? 'common.level.none' : `common.level.${level}`) }),
        }),
      )
      .toSorted(byName),
  );
  const all = [...levels, ...organs];
  if (chosen === null || all.some(({ value }) => value === chosen)) return all;
  const level = ASKER_LEVELS.find((one) => one === chosen);
  const name = level === undefined ? chosen : t(`common.level.${level}`);
  return [{ value: chosen, label: counted(name, 0), closed: name }, ...all];
}

/** Every document by name. */
export function documentChoices(rows: Rows, counted: Counted, t: Translate): readonly FindChoice[] {
  const documents = [...groupBy(rows, ({ directive }) => directive?.id ?? null).values()];
  const names = shortNames(
    documents.flatMap(([first]) => first?.directive ?? []),
    t,
  );
  return documents
    .flatMap((own): readonly FindChoice[] => {
      const directive = own[0]?.directive ?? null;
      if (directive === null) return [];
      const name = names.get(directive.id) ?? '';
      return [{ value: directive.id, label: counted(name, own.length), closed: name }];
    })
    .toSorted(byName);
}
