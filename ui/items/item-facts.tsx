import { AppLink } from '../components/app-link.tsx';
import { directiveText, shortName } from '../components/directive-name.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { directivePath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import type { ItemRow } from './items-query.ts';
import { organNow } from './organ-now.ts';
import { SaidOfDuty } from './said-of-duty.tsx';

export type ItemFactsProps = {
  readonly item: ItemRow;
  readonly asOf: string;
  /** False where the organs are listed apart. */
  readonly organ: boolean;
};

/** Whose move it is, by when, and which documents it is about. */
export function ItemFacts({ item, asOf, organ }: ItemFactsProps) {
  const t = useT();
  const language = useLanguage();
  const { organName, dueOn, directive, against } = item;
  const late = dueOn !== null && dueOn < asOf && item.case.state !== 'DONE' && item.case.state !== 'EXEMPT';
  const now = organNow(item, t);
  const documents = [directive, against?.id === directive?.id ? null : against].flatMap((one) => one ?? []);
  const asks = against ?? directive;
  const unquoted = asks?.held === false ? t('items.unquotedUnheld', { document: shortName(asks, t) }) : t('items.unquoted');
  return (
    <p className="item__facts">
      {organ && organName !== null ? <span>{organName}</span> : null}
      {organ && now !== null ? <span className="item__now">{now}</span> : null}
      {organ && item.level !== null ? <span className="faint">{t(`common.level.${item.level}`)}</span> : null}
      {dueOn === null ? null : (
        <span className="numeric" data-late={late}>
          {t('items.due', { date: termText(dueOn, language) })}
        </span>
      )}
      {item.expectation === null ? null : <SaidOfDuty duty={item.expectation} />}
      {documents.map((document) => (
        <AppLink key={document.id} to={directivePath(document.id)} title={directiveText(document, t)}>
          {shortName(document, t)}
        </AppLink>
      ))}
      {item.rule === 'no-plan' && item.evidence.length === 0 ? <span className="faint">{unquoted}</span> : null}
    </p>
  );
}
