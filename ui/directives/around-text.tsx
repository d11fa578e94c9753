import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Paragraph, Range } from './segments.ts';

/** Paragraphs before the document itself, of it, and behind it. */
export function aroundOwn(paragraphs: readonly Paragraph[], own: Range): readonly [readonly Paragraph[], readonly Paragraph[], readonly Paragraph[]] {
  return [
    paragraphs.filter(({ end }) => end <= own.start),
    paragraphs.filter(({ start, end }) => end > own.start && start < own.end),
    paragraphs.filter(({ start }) => start >= own.end),
  ];
}

export type AroundTextProps = {
  readonly side: 'before' | 'behind';
  readonly paragraphs: readonly Paragraph[];
  /** Words of it were asked for. */
  readonly asked: boolean;
  readonly draw: (paragraph: Paragraph) => ReactNode;
};

/** What a web page printed before or behind the document: folded, for it is none of it; nothing is cut, so that every fact keeps its place. */
export function AroundText({ side, paragraphs, asked, draw }: AroundTextProps) {
  const t = useT();
  if (paragraphs.length === 0) return null;
  return (
    <details className="reader-text__around" open={asked || undefined}>
      <summary>{t(`directives.reader.around.${side}`, { n: paragraphs.length })}</summary>
      {paragraphs.map(draw)}
    </details>
  );
}
