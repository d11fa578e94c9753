import type { Translate } from '../i18n/use-t.ts';
import { formatDate, type Language } from '../lib/format.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** What is needed to name a directive anywhere. */
export const directiveNameFragment = graphql(`
  fragment DirectiveName on Directive @_unmask {
    id
    held
    outcome
    withdrawn
    kind
    kindName
    symbol
    partialSymbol
    subject
    issuedOn
    notBefore
    issuerNames
    level
  }
`);

export type DirectiveName = ResultOf<typeof directiveNameFragment>;

/** The kind in the person's language. */
export function kindText(directive: Pick<DirectiveName, 'kind' | 'kindName'>, t: Translate): string {
  return directive.kind === null ? (directive.kindName ?? t('common.label.document')) : t(`common.kind.${directive.kind}`);
}

/** A kind as a text prints it; in another language than the text's own the kind it is known as, where it is known. */
export function printedKind(printed: string, known: Pick<DirectiveName, 'kind' | 'kindName'> | null, language: Language, t: Translate): string {
  return language === 'vi' || known === null || known.kind === null ? printed : kindText(known, t);
}

/** The symbol, or "Kế hoạch (chưa có số)" where the document has none. */
export function symbolText(directive: Pick<DirectiveName, 'kind' | 'kindName' | 'symbol' | 'partialSymbol'>, t: Translate): string {
  if (directive.symbol !== null) return directive.symbol;
  return t('common.label.unnumbered', { kind: kindText(directive, t) });
}

/** The issuing organs in one line; empty when none is known. */
export function issuersText(directive: Pick<DirectiveName, 'issuerNames'>, t: Translate): string {
  return namesText(directive.issuerNames, t);
}

/** “A, B và C”; empty for none. */
export function namesText(names: readonly string[], t: Translate): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')}${t('common.list.and')}${names.at(-1) ?? ''}`;
}

/** The date, or the reasoned lower bound, or that it is unknown. */
export function dateText(directive: Pick<DirectiveName, 'issuedOn' | 'notBefore'>, t: Translate): string {
  if (directive.issuedOn !== null) return formatDate(directive.issuedOn);
  if (directive.notBefore !== null) return t('common.label.notBefore', { date: formatDate(directive.notBefore) });
  return t('common.label.noDate');
}

/** Symbol, organ and date in one line, for titles, tooltips, tables and screen readers. */
export function directiveText(directive: DirectiveName, t: Translate): string {
  return [symbolText(directive, t), issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · ');
}

/** The symbol; where it has none, with the organ, so that one plan without a number is told from the next. */
export function shortName(directive: DirectiveName, t: Translate): string {
  const symbol = symbolText(directive, t);
  const issuers = issuersText(directive, t);
  return directive.symbol !== null || issuers === '' ? symbol : `${symbol} · ${issuers}`;
}
