import { Building2, ChevronDown, CornerDownRight, FileText, ListChecks, MapPin } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { EditionMark, HeldMark } from '../components/marks.tsx';
import { useErrorText } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { findWords } from '../lib/find-words.ts';
import { type Found, hitWords, type SearchGroup, shownOf } from './search-query.ts';

const ICONS = {
  ANSWER: CornerDownRight,
  DIRECTIVE: FileText,
  ORGAN: Building2,
  PLACE: MapPin,
  TASK: ListChecks,
  ALIKE: ListChecks,
  MORE: ChevronDown,
} as const;

export type SearchResultsProps = {
  readonly id: string;
  readonly text: string;
  readonly groups: readonly SearchGroup[] | null;
  readonly total: number;
  /** Words that were left out; null where what is shown holds all. */
  readonly without: readonly string[] | null;
  /** What stands in the place of a phrase in the group `ALIKE`. */
  readonly alike: { readonly phrase: string; readonly instead: readonly string[] } | null;
  /** Other ways to write the text, which were looked for as well. */
  readonly ways: readonly string[];
  /** What holds the words only apart or with other marks is among the hits. */
  readonly weaker: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  /** Index over all groups; -1 for none. */
  readonly active: number;
  readonly onChoose: (hit: Found, lineage: boolean) => void;
  readonly onPoint: (index: number) => void;
  readonly onAll: () => void;
};

/** The list under the search box, grouped by kind. */
export function SearchResults({ id, text, groups, total, without, alike, ways, weaker, pending, error, active, onChoose, onPoint, onAll }: SearchResultsProps) {
  const t = useT();
  const errorText = useErrorText();
  const list = useRef<HTMLDivElement>(null);
  const shown = groups?.reduce((sum, group) => sum + (group.kind === 'ANSWER' || group.kind === 'ALIKE' ? 0 : shownOf(group)), 0) ?? 0;
  const answered = groups?.reduce((sum, { kind, hits }) => sum + (kind === 'ANSWER' ? hits.length : 0), 0) ?? 0;
  const marked = /\p{M}|đ/u.test(text.toLowerCase().normalize('NFD'));
  const groupName = ({ kind }: SearchGroup): string =>
    kind !== 'ALIKE'
      ? t(`app.search.kind.${kind}`)
      : t('app.search.alike', { phrase: alike?.phrase ?? '', instead: (alike?.instead ?? []).map((one) => `“${one}”`).join(', ') });
  const waysOf = ({ kind }: SearchGroup): readonly string[] =>
    kind === 'ALIKE' && alike !== null ? [...ways, ...alike.instead.map((words) => text.replace(alike.phrase, words))] : ways;
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
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
              <p id={`${id}-${group.kind}`} className="search__group">
                {groupName(group)}{' '}
                {group.kind === 'ALIKE' || group.kind === 'MORE' ? null : (
                  <span className="numeric">
                    {shownOf(group) < group.total && without === null ? t('app.search.first', { shown: shownOf(group), n: group.total }) : group.total}
                  </span>
                )}
              </p>
              {group.hits.map((hit) => {
                index += 1;
                const own = index;
                const Icon = ICONS[hit.kind];
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
                    className={hit.kind === 'MORE' ? 'search__hit search__hit--more' : 'search__hit'}
                    onMouseMove={() => (own === active ? undefined : onPoint(own))}
                    onClick={(event) => onChoose(hit, event.shiftKey)}
                  >
                    <Icon size={16} aria-hidden />
                    <span className="search__words">
                      <span className="search__label">
                        {hit.kind === 'ANSWER' || hit.kind === 'MORE' ? said.label : <Lit words={said.label} text={text} ways={waysOf(group)} />}
                      </span>
                      {said.detail === null ? null : (
                        <span className="search__detail">
                          {hit.kind === 'DIRECTIVE' ? <Lit words={said.detail} text={text} ways={waysOf(group)} uncut /> : said.detail}
                        </span>
                      )}
                      {said.leader ? <span className="search__leader">{t('app.search.leader', { name: said.leader })}</span> : null}
                    </span>
                    <HitMark hit={hit} />
                    <FitMark hit={hit} marked={marked} weaker={weaker && group.kind !== 'ALIKE'} />
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
            <p>{t('app.search.everything', { n: answered })}</p>
          ) : (
            <p>
              {t('app.search.none', { text })} {t('app.search.noneHint')}
            </p>
          )
        ) : (
          <>
            <p>
              {shown < total ? t('app.search.shown', { shown: shown + answered, n: total + answered }) : t('app.search.everything', { n: total + answered })}
            </p>
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

/** Words of a hit, those that were looked for lit. */
function Lit({
  words: said,
  text,
  ways,
  uncut = false,
}: {
  readonly words: string;
  readonly text: string;
  readonly ways: readonly string[];
  readonly uncut?: boolean;
}) {
  return findWords(said, text, { ways, uncut }).map(({ words, found }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
    found ? <mark key={at}>{words}</mark> : words,
  );
}

/** What there is of a document's text, and that the words of a task are not of the whole one. */
function HitMark({ hit }: { readonly hit: Found }) {
  const { kind, directive } = hit;
  if (directive === null) return null;
  if (kind === 'DIRECTIVE' && !directive.held) return <HeldMark directive={directive} short />;
  return directive.source === null ? null : <EditionMark edition={directive.source.edition} plain />;
}

/** Tiers of the server at which the words stand apart; from the last on with other marks. */
const APART: ReadonlySet<number> = new Set([3, 4, 7, 8]);
const OTHER_MARKS = 5;

/** That a hit holds the words only with other marks than were typed, or apart from each other where they are a name. */
function FitMark({ hit, marked, weaker }: { readonly hit: Found; readonly marked: boolean; readonly weaker: boolean }) {
  const t = useT();
  if (hit.kind === 'ANSWER' || hit.kind === 'MORE') return null;
  const said = marked && hit.tier >= OTHER_MARKS ? t('app.search.otherMarks') : weaker && APART.has(hit.tier) ? t('app.search.apart') : null;
  return said === null ? null : <span className="mark-pill search__fit">{said}</span>;
}
