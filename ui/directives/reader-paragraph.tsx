import { memo, useMemo } from 'react';
import { classes } from '../lib/classes.ts';
import { joinIds } from './fact-ids.ts';
import { useLitWithin } from './reader-light.tsx';
import { type Mark, type Paragraph, type Range, segmentsOf } from './segments.ts';

export type ReaderParagraphProps = {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly marks: readonly Mark[];
  readonly heading: boolean;
};

function readLit(lit: string): readonly Range[] {
  if (lit === '') return [];
  return lit.split(',').map((part) => {
    const [start, end] = part.split('-').map(Number);
    return { start: start ?? 0, end: end ?? 0 };
  });
}

/** One paragraph of the text, cut where facts and lit words begin and end. */
export const ReaderParagraph = memo(function ReaderParagraph({ text, paragraph, marks, heading }: ReaderParagraphProps) {
  const lit = useLitWithin(paragraph);
  const segments = useMemo(() => segmentsOf(paragraph, marks, readLit(lit)), [paragraph, marks, lit]);
  return (
    <p
      data-paragraph={paragraph.index}
      data-offset={paragraph.start}
      className={classes('reader-text__paragraph', heading && 'reader-text__paragraph--heading', paragraph.joined && 'reader-text__paragraph--joined')}
    >
      {segments.map((segment) => {
        const words = text.slice(segment.start, segment.end);
        if (segment.lit) {
          return (
            <mark key={segment.start} data-start={segment.start} data-facts={joinIds(segment.factIds)} className="reader-text__lit">
              {words}
            </mark>
          );
        }
        if (segment.factIds.length === 0) return words;
        return (
          <span
            key={segment.start}
            data-start={segment.start}
            data-facts={joinIds(segment.factIds)}
            className={segment.underlined ? 'reader-text__fact' : undefined}
          >
            {words}
          </span>
        );
      })}
    </p>
  );
});
