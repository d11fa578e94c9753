import { type PointerEvent, startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { showWithin, someInSight } from '../lib/show-within.ts';
import { AroundText, aroundOwn } from './around-text.tsx';
import { splitIds } from './fact-ids.ts';
import { useFollow, useReaderLight } from './reader-light.tsx';
import { ReaderParagraph } from './reader-paragraph.tsx';
import { type Mark, marksByParagraph, type Paragraph, paragraphAt, paragraphsOf, type Range } from './segments.ts';

const NO_MARKS: readonly Mark[] = [];
/** Milliseconds the mouse rests on a fact before the text moves to it: one that only passes over the list moves nothing. */
const REST = 600;
/** Paragraphs drawn at once, and behind the place that was asked for: some screens of them. */
const FIRST = 160;

export type ReaderTextProps = {
  readonly text: string;
  /** Where the document itself stands: what a web page printed around it is folded. */
  readonly own: Range;
  readonly marks: readonly Mark[];
  /** Where sections begin. */
  readonly headings: readonly Range[];
  /** A place to scroll to, once, when it changes. */
  readonly target: Range | null;
  /** A heading to bring to the top; each new one counts, also of the same place. */
  readonly section: Range | null;
};

/** The whole text. Paragraphs out of sight are not laid out, so that long texts stay quick. */
export function ReaderText({ text, own, marks, headings, target, section }: ReaderTextProps) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const { store, pin } = useReaderLight();
  const paragraphs = useMemo(() => paragraphsOf(text, headings), [text, headings]);
  const drawn = useDrawn(paragraphs, target);
  // Facts that come later are laid over the words when there is time: the text moves meanwhile.
  const laid = useDeferredValue(marks);
  const [before, inside, behind] = useMemo(() => aroundOwn(paragraphs.slice(0, drawn), own), [paragraphs, drawn, own]);
  const byParagraph = useMemo(() => marksByParagraph(paragraphs, laid), [paragraphs, laid]);
  const headingAt = useMemo(() => new Set(headings.map(({ start }) => paragraphAt(paragraphs, start))), [headings, paragraphs]);
  useEffect(() => {
    if (target === null) return;
    const frame = requestAnimationFrame(() => showPlace(box.current, paragraphAt(paragraphs, target.start), false));
    return () => cancelAnimationFrame(frame);
  }, [target, paragraphs]);

  useEffect(() => {
    if (section === null) return;
    const frame = requestAnimationFrame(() => {
      box.current?.querySelector(`[data-paragraph="${paragraphAt(paragraphs, section.start)}"]`)?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [section, paragraphs]);

  useFollow('fact', REST, () => {
    const first = store.get().ranges[0];
    if (first !== undefined && !someInSight(box.current?.querySelectorAll('mark') ?? [])) showPlace(box.current, paragraphAt(paragraphs, first.start), true);
  });

  const drawParagraph = (paragraph: Paragraph) => (
    <ReaderParagraph
      key={paragraph.index}
      text={text}
      paragraph={paragraph}
      marks={byParagraph.get(paragraph.index) ?? NO_MARKS}
      heading={headingAt.has(paragraph.index)}
    />
  );

  const idsAt = (event: { readonly target: EventTarget }): readonly string[] | null => {
    const ids = event.target instanceof Element ? event.target.closest('[data-facts]')?.getAttribute('data-facts') : null;
    return ids ? splitIds(ids) : null;
  };
  const onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') store.pointAtWords(idsAt(event));
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
      onPointerLeave={() => store.pointAtWords(null)}
      onClick={(event) => {
        const ids = idsAt(event);
        const range = ids === null || window.getSelection()?.isCollapsed === false ? undefined : store.rangesOf(ids[0] ?? '')[0];
        if (range !== undefined) pin(range);
      }}
    >
      <AroundText side="before" paragraphs={before} asked={target !== null && target.start < own.start} draw={drawParagraph} />
      {inside.map(drawParagraph)}
      <AroundText side="behind" paragraphs={behind} asked={target !== null && target.start >= own.end} draw={drawParagraph} />
    </article>
  );
}

/** How many paragraphs are drawn: those on the first screens at once, all of them right after, without holding anything up. */
function useDrawn(paragraphs: readonly Paragraph[], target: Range | null): number {
  const [whole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const asked = target === null ? 0 : paragraphAt(paragraphs, target.start);
  return whole ? paragraphs.length : asked + FIRST;
}

/** Brings a paragraph (its lit words, when it has some) into view. */
function showPlace(box: HTMLElement | null, index: number, smooth: boolean): void {
  const paragraph = box?.querySelector(`[data-paragraph="${index}"]`);
  paragraph?.closest('details')?.setAttribute('open', '');
  showWithin(paragraph?.querySelector('mark') ?? paragraph ?? null, smooth);
}
