import { type MarkedSpan, wordPieces } from './word-marks.ts';
import './task-link-card.css';
import { plainWords } from '../lib/type-signs.ts';

/** Words with what they share and what they add told apart: one underlined on a ground, the other bold in a dotted frame. */
export function MarkedWords({ text, spans }: { readonly text: string; readonly spans: readonly MarkedSpan[] }) {
  return (
    <p className="task-words">
      {wordPieces(text, spans).map(({ start, text: words, marks }) =>
        marks.includes('specific') ? (
          <strong key={start} className="task-words__specific" data-shared={marks.includes('shared')}>
            {plainWords(words)}
          </strong>
        ) : marks.includes('shared') ? (
          <mark key={start} className="task-words__shared">
            {plainWords(words)}
          </mark>
        ) : (
          <span key={start}>{plainWords(words)}</span>
        ),
      )}
    </p>
  );
}
