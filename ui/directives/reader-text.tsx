import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { showWithin } from '../lib/show-within.ts';
import { splitIds } from './fact-ids.ts';
import { useReaderLight } from './reader-light.tsx';
import { ReaderParagraph } from './reader-paragraph.tsx';
import { type Mark, marksByParagraph, paragraphAt, paragraphsOf, type Range } from './segments.ts';

const NO_MARKS: readonly Mark[] = [];
/** Milliseconds a pointer rests on a fact before the text moves to it. */
const REST = 160;

export type ReaderTextProps = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where sections begin. */
  readonly headings: readonly number[];
  /** A place to scroll to, once, when it changes. */
  readonly target: Range | null;
};

/** The whole text. Paragraphs out of sight are not laid out, so that long texts stay quick. */
export function ReaderText({ text, marks, headings, target }: ReaderTextProps) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const light = useReaderLight();
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const byParagraph = useMemo(() => marksByParagraph(paragraphs, marks), [paragraphs, marks]);
  const headingAt = useMemo(() => new Set(headings.map((start) => paragraphAt(paragraphs, start))), [headings, paragraphs]);
  const litBy = useMemo(() => {
    const found = new Map<number, string[]>();
    for (const range of light.ranges) {
      for (let index = Math.max(0, paragraphAt(paragraphs, range.start)); index < paragraphs.length; index += 1) {
        const paragraph = paragraphs[index];
        if (paragraph === undefined || paragraph.start >= range.end) break;
        found.set(index, [...(found.get(index) ?? []), `${range.start}-${range.end}`]);
      }
    }
    return found;
  }, [light.ranges, paragraphs]);

  useEffect(() => {
    if (target === null) return;
    const frame = requestAnimationFrame(() => showPlace(box.current, paragraphAt(paragraphs, target.start), false));
    return () => cancelAnimationFrame(frame);
  }, [target, paragraphs]);

  const first = light.ranges[0];
  useEffect(() => {
    if (light.leads !== 'fact' || first === undefined) return;
    const timer = setTimeout(() => showPlace(box.current, paragraphAt(paragraphs, first.start), true), REST);
    return () => clearTimeout(timer);
  }, [light.leads, first, paragraphs]);

  const idsAt = (event: { readonly target: EventTarget }): readonly string[] | null => {
    const ids = event.target instanceof Element ? event.target.closest('[data-facts]')?.getAttribute('data-facts') : null;
    return ids ? splitIds(ids) : null;
  };
  const onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') light.pointAtWords(idsAt(event));
  };
  if (paragraphs.length === 0) return <p className="soft reader-text__none">{t('directives.reader.noText')}</p>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same facts are reached by keyboard in the list beside the text
    <article
      ref={box}
      className="reader-text"
      aria-label={t('directives.reader.text')}
      lang="vi"
      onPointerOver={onPointerOver}
      onPointerLeave={() => light.pointAtWords(null)}
      onClick={(event) => {
        const ids = idsAt(event);
        const range = ids === null || window.getSelection()?.isCollapsed === false ? undefined : light.rangesOf(ids.slice(0, 1))[0];
        if (range !== undefined) light.pin(range);
      }}
    >
      {paragraphs.map((paragraph) => (
        <ReaderParagraph
          key={paragraph.index}
          text={text}
          paragraph={paragraph}
          marks={byParagraph.get(paragraph.index) ?? NO_MARKS}
          lit={litBy.get(paragraph.index)?.join(',') ?? ''}
          heading={headingAt.has(paragraph.index)}
        />
      ))}
    </article>
  );
}

/** Brings a paragraph (its lit words, when it has some) into view. */
function showPlace(box: HTMLElement | null, index: number, smooth: boolean): void {
  const paragraph = box?.querySelector(`[data-paragraph="${index}"]`);
  showWithin(paragraph?.querySelector('mark') ?? paragraph ?? null, smooth);
}
