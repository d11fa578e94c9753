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

/** The symbol; where it has none, with the organ and its day, else what it is about, so that one plan without a number is told from the next of the same organ. */
export function shortName(directive: DirectiveName, t: Translate): string {
  const symbol = symbolText(directive, t);
  if (directive.symbol !== null) return symbol;
  const { issuedOn, notBefore, subject } = directive;
  const about = issuedOn === null && subject !== null ? shortSubject(subject) : issuedOn === null && notBefore === null ? '' : dateText(directive, t);
  return [symbol, issuersText(directive, t), about].filter((part) => part !== '').join(' · ');
}

/** The same of several that stand beside each other, by id: those that would read alike are told with organ and date, then with what they are about. */
export function shortNames(directives: readonly DirectiveName[], t: Translate): ReadonlyMap<string, string> {
  const each = [...new Map(directives.map((directive) => [directive.id, directive])).values()];
  const apart = (names: readonly string[], longer: (directive: DirectiveName, name: string) => string): readonly string[] => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return each.map((directive, at) => ((counts.get(names[at] ?? '') ?? 0) > 1 ? longer(directive, names[at] ?? '') : (names[at] ?? '')));
  };
  const short = each.map((directive) => shortName(directive, t));
  const dated = apart(short, (directive) => directiveText(directive, t));
  const told = apart(dated, ({ subject }, name) => (subject === null ? name : `${name} · ${shortSubject(subject)}`));
  return new Map(each.map(({ id }, at) => [id, told[at] ?? ''] as const));
}

/** So many characters of a subject stand in a name. */
const SUBJECT = 60;

/** What a document is about, cut at a word. */
function shortSubject(subject: string): string {
  if (subject.length <= SUBJECT) return subject;
  const cut = subject.slice(0, SUBJECT + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()}…`;
}
