import { AppLink } from '../components/app-link.tsx';
import { directiveText } from '../components/directive-name.ts';
import { EditionMark } from '../components/marks.tsx';
import { useT } from '../i18n/use-t.ts';
import { placeText } from '../lib/path-text.ts';
import { directivePath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import type { DueRow } from './due-query.ts';

/** The words that ask for a duty and those of its term, as a letter quotes them, with the document and the way into its text. */
export function DutyQuotes({ row }: { readonly row: Pick<DueRow, 'directive' | 'quoted' | 'where'> }) {
  const t = useT();
  const { directive, quoted, where } = row;
  const [first, ...further] = quoted;
  const source = directive?.sources.find(({ textId }) => textId === first?.textId);
  return (
    <>
      {first === undefined ? (
        <p className="small faint">{t('due.byRule')}</p>
      ) : (
        <p className="duty__quote">
          <q>{plainWords(first.quote)}</q>
          {further.map((words) => (
            <span key={`${words.textId} ${words.start}`}>
              {' … '}
              <q>{plainWords(words.quote)}</q> <TextLink row={row} words={words} />
            </span>
          ))}
        </p>
      )}
      <p className="duty__facts">
        {directive === null ? null : <AppLink to={directivePath(directive.id)}>{directiveText(directive, t)}</AppLink>}
        {where === null ? null : <span>{t('common.evidence.at', { where: placeText(where, t) })}</span>}
        {source === undefined ? null : <EditionMark edition={source.edition} />}
        {first === undefined ? null : <TextLink row={row} words={first} />}
      </p>
    </>
  );
}

type TextLinkProps = { readonly row: Pick<DueRow, 'directive'>; readonly words: DueRow['quoted'][number] };

function TextLink({ row: { directive }, words }: TextLinkProps) {
  const t = useT();
  const source = directive?.sources.find(({ textId }) => textId === words.textId);
  if (!directive || source === undefined) return null;
  return <AppLink to={directivePath(directive.id, { sourceId: source.id, at: words })}>{t('common.action.openText')}</AppLink>;
}
