import { memo, useMemo } from 'react';
import { classes } from '../lib/classes.ts';
import { joinIds } from './fact-ids.ts';
import { useLitWithin } from './reader-light.tsx';
import { isRule, type Mark, type Paragraph, type Range, segmentsOf, signsOf, withoutSigns } from './segments.ts';

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
  const lit = useLitWithin(paragraph, 'ranges');
  const near = useLitWithin(paragraph, 'near');
  const segments = useMemo(() => segmentsOf(paragraph, marks, readLit(lit), readLit(near)), [paragraph, marks, lit, near]);
  const signs = useMemo(() => signsOf(text, paragraph), [text, paragraph]);
  return (
    <p
      data-paragraph={paragraph.index}
      data-offset={paragraph.start}
      className={classes(
        'reader-text__paragraph',
        heading && 'reader-text__paragraph--heading',
        paragraph.joined && 'reader-text__paragraph--joined',
        isRule(text.slice(paragraph.start, paragraph.end)) && 'reader-text__paragraph--rule',
      )}
    >
      {segments.map((segment) => {
        if (segment.lit) {
          return (
            <mark key={segment.start} data-start={segment.start} data-facts={joinIds(segment.factIds)} className="reader-text__lit">
              <Words text={text} stretch={segment} signs={signs} />
            </mark>
          );
        }
        if (segment.factIds.length === 0) return <Words key={segment.start} text={text} stretch={segment} signs={signs} />;
        return (
          <span
            key={segment.start}
            data-start={segment.start}
            data-facts={joinIds(segment.factIds)}
            className={classes(segment.underlined && 'reader-text__fact', segment.near && 'reader-text__near') || undefined}
          >
            <Words text={text} stretch={segment} signs={signs} />
          </span>
        );
      })}
    </p>
  );
});

type WordsProps = { readonly text: string; readonly stretch: Range; readonly signs: readonly Range[] };

/** Words of the text; signs that only set the type stay in it, for every offset counts them, and out of sight. */
function Words({ text, stretch, signs }: WordsProps) {
  if (signs.length === 0) return text.slice(stretch.start, stretch.end);
  return withoutSigns(stretch, signs).map(({ start, end, sign }) =>
    sign ? (
      <span key={start} hidden>
        {text.slice(start, end)}
      </span>
    ) : (
      text.slice(start, end)
    ),
  );
}
