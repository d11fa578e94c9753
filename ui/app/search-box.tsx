import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { withShared } from '../lib/url-state.ts';
import { type Found, hitPath, type MoreHit } from './search-query.ts';
import { SearchResults } from './search-results.tsx';
import { type SearchMore, useSearchHits } from './use-search.ts';

const FIRST: SearchMore = { opened: null, weaker: false };

/** The search of the whole explorer: a combobox whose list opens under it. */
export function SearchBox({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const t = useT();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  const query = useSearch();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [more, setMore] = useState(FIRST);
  const { groups, total, without, alike, ways, pending, error, next } = useSearchHits(text, more);
  const hits = groups?.flatMap((group) => group.hits) ?? [];
  const shown = open && text.trim() !== '';
  // Enter without an arrow opens the best hit, once the answer belongs to the words typed.
  const current = hits[active >= 0 ? Math.min(active, hits.length - 1) : 0];

  const type = (words: string): void => {
    setText(words);
    setMore(FIRST);
    setActive(-1);
  };
  const leave = (path: string): void => {
    // What was found is on the screen now: the words of the question would stand over every later one.
    type('');
    setOpen(false);
    inputRef.current?.blur();
    navigate(withShared(path, query));
  };
  const showMore = (of: MoreHit['of']): void => {
    if (of === null) setMore({ ...more, weaker: true });
    else if (of === 'NEAR' || of === more.opened) next();
    else setMore({ ...more, opened: of });
  };
  const choose = (hit: Found, lineage: boolean): void => {
    if (hit.kind === 'MORE') showMore(hit.of);
    else leave(hitPath(hit, lineage));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const last = hits.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) setOpen(true);
      else if (last >= 0) setActive(event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      if (current !== undefined && (active >= 0 || !pending)) choose(current, event.shiftKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (shown) setOpen(false);
      else if (text !== '') type('');
      else inputRef.current?.blur();
      setActive(-1);
    }
  };
  return (
    <div className="search" ref={box}>
      <search className="search__field">
        <Search size={16} aria-hidden />
        <input
          ref={inputRef}
          role="combobox"
          aria-label={t('app.search.label')}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 && current ? `${id}-${hits.indexOf(current)}` : undefined}
          placeholder={t('app.search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            type(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={(event) => {
            if (!box.current?.contains(event.relatedTarget)) setOpen(false);
          }}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <button
            type="button"
            className="search__clear"
            aria-label={t('app.search.clear')}
            onClick={() => {
              type('');
              inputRef.current?.focus();
            }}
          >
            <X size={15} aria-hidden />
          </button>
        )}
      </search>
      {shown ? (
        <SearchResults
          id={id}
          text={text.trim()}
          groups={groups}
          total={total}
          without={without}
          alike={alike}
          ways={ways}
          weaker={more.weaker}
          pending={pending}
          error={error}
          active={active}
          onChoose={choose}
          onPoint={setActive}
          onAll={() => leave(`${DIRECTIVES_PATH}?q=${encodeURIComponent(text.trim())}`)}
        />
      ) : null}
    </div>
  );
}
