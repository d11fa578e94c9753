import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { SourceContent } from './reader-query.ts';
import type { Range } from './segments.ts';

export type OutlineNavProps = { readonly outline: SourceContent['outline']; readonly onGo: (range: Range) => void };

/** Mục lục: the sections of the text; the one in sight is marked. */
export function OutlineNav({ outline, onGo }: OutlineNavProps) {
  const t = useT();
  const current = useSectionInSight(outline.length);
  if (outline.length === 0) return null;
  return (
    <nav className="outline" aria-label={t('directives.reader.outline')}>
      <p className="outline__title">{t('directives.reader.outline')}</p>
      <ol>
        {outline.map((section, index) => (
          <li key={section.start}>
            <button
              type="button"
              aria-current={index === current ? 'true' : undefined}
              onClick={() => onGo({ start: section.evidence.start, end: section.evidence.end })}
            >
              <span className="outline__words">
                {section.label === '' ? null : `${section.label}. `}
                {section.title === '' ? t('directives.reader.untitled') : section.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Index of the section whose heading was passed last; -1 above the first. */
function useSectionInSight(sections: number): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    // Kept up by the page: headings of a long text are drawn after its first screens.
    const headings = document.getElementsByClassName('reader-text__paragraph--heading');
    const scroller = document.querySelector('.reader__text');
    if (scroller === null || sections === 0) return;
    const update = (): void => {
      const top = scroller.getBoundingClientRect().top + 80;
      setCurrent([...headings].findLastIndex((heading) => heading.getBoundingClientRect().top <= top));
    };
    update();
    scroller.addEventListener('scroll', update, { passive: true });
    return () => scroller.removeEventListener('scroll', update);
  }, [sections]);
  return Math.min(current, sections - 1);
}
