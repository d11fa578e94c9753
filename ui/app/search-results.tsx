import { Building2, CornerDownRight, FileText, ListChecks, MapPin } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { EditionMark, HeldMark } from '../components/marks.tsx';
import { useErrorText } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { findWords } from '../lib/find-words.ts';
import { type Found, hitWords, type SearchGroup } from './search-query.ts';

const ICONS = { ANSWER: CornerDownRight, DIRECTIVE: FileText, ORGAN: Building2, PLACE: MapPin, TASK: ListChecks } as const;

export type SearchResultsProps = {
  readonly id: string;
  readonly text: string;
  readonly groups: readonly SearchGroup[] | null;
  readonly total: number;
  /** Words that were left out; null where what is shown holds all. */
  readonly without: readonly string[] | null;
  readonly pending: boolean;
  readonly error: unknown;
  /** Index over all groups; -1 for none. */
  readonly active: number;
  readonly onChoose: (hit: Found, lineage: boolean) => void;
  readonly onPoint: (index: number) => void;
  readonly onAll: () => void;
};

/** The list under the search box, grouped by kind. */
export function SearchResults({ id, text, groups, total, without, pending, error, active, onChoose, onPoint, onAll }: SearchResultsProps) {
  const t = useT();
  const errorText = useErrorText();
  const list = useRef<HTMLDivElement>(null);
  const hitsOf = (answers: boolean): number => groups?.reduce((sum, { kind, hits }) => sum + ((kind === 'ANSWER') === answers ? hits.length : 0), 0) ?? 0;
  const shown = hitsOf(false);
  const answered = hitsOf(true);
  useEffect(() => {
    if (active >= 0) list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  let index = -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the box while the list is clicked
    <div className="search__popup" onMouseDown={(event) => event.preventDefault()}>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('app.search.label')} aria-busy={pending} className="search__list">
        {without === null || without.length === 0 ? null : (
          <p className="search__near">{t('app.search.near', { words: without.map((word) => `“${word}”`).join(', ') })}</p>
        )}
        {(groups ?? []).map((group) => {
          const Icon = ICONS[group.kind];
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
              <p id={`${id}-${group.kind}`} className="search__group">
                {t(`app.search.kind.${group.kind}`)} <span className="numeric">{group.total}</span>
              </p>
              {group.hits.map((hit) => {
                index += 1;
                const own = index;
                const said = hitWords(hit, t);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the box holds the focus and hears the keys
                  <div
                    key={`${hit.kind}:${hit.id}`}
                    id={`${id}-${own}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={own === active}
                    data-index={own}
                    className="search__hit"
                    onMouseMove={() => (own === active ? undefined : onPoint(own))}
                    onClick={(event) => onChoose(hit, event.shiftKey)}
                  >
                    <Icon size={16} aria-hidden />
                    <span className="search__words">
                      <span className="search__label">
                        {(hit.kind === 'ANSWER' ? [{ words: said.label, found: false }] : findWords(said.label, text)).map(({ words, found }, at) =>
                          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
                          found ? <mark key={at}>{words}</mark> : words,
                        )}
                      </span>
                      {said.detail === null ? null : <span className="search__detail">{said.detail}</span>}
                    </span>
                    <HitMark hit={hit} />
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      <div className="search__foot" role="status">
        {error ? (
          <p>{errorText(error)}</p>
        ) : groups === null ? (
          <p>{t('app.search.loading')}</p>
        ) : shown === 0 ? (
          pending ? (
            <p>{t('app.search.loading')}</p>
          ) : answered > 0 ? (
            <p>{t('app.search.count', { n: answered })}</p>
          ) : (
            <p>
              {t('app.search.none', { text })} {t('app.search.noneHint')}
            </p>
          )
        ) : (
          <>
            <p>{shown < total ? t('app.search.shown', { shown: shown + answered, n: total + answered }) : t('app.search.count', { n: total + answered })}</p>
            <p className="search__keys" aria-hidden>
              <kbd>Enter</kbd> {t('common.action.openReader')} · <kbd>Shift</kbd> <kbd>Enter</kbd> {t('app.nav.lineage')}
            </p>
            <button type="button" className="search__all" onClick={onAll}>
              {t('app.search.all')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** What there is of a document's text, and that the words of a task are not of the whole one. */
function HitMark({ hit }: { readonly hit: Found }) {
  const { kind, directive } = hit;
  if (directive === null) return null;
  if (kind === 'DIRECTIVE' && !directive.held) return <HeldMark directive={directive} short />;
  return directive.source === null ? null : <EditionMark edition={directive.source.edition} plain />;
}
