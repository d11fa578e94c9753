import { useEffect, useState } from 'react';
import type { Range } from './segments.ts';

/** Where a point of the page stands in the text; null outside of its paragraphs. */
function offsetOf(node: Node | null, at: number): number | null {
  const paragraph = (node instanceof Element ? node : node?.parentElement)?.closest('[data-paragraph]');
  const start = Number(paragraph?.getAttribute('data-offset') ?? Number.NaN);
  if (node === null || !paragraph || Number.isNaN(start)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return start + before.toString().length;
}

/** The stretch of the text that is selected on the page, blanks at its ends left out; null where nothing of it is. */
function selectedRange(text: string): Range | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  if (start === null || end === null) return null;
  const words = text.slice(start, end);
  const blank = words.length - words.trimStart().length;
  return words.trim() === '' ? null : { start: start + blank, end: start + words.trimEnd().length };
}

/** The selected stretch, followed while the person drags. */
export function useSelectedRange(text: string): Range | null {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    const update = (): void =>
      setRange((before) => {
        const now = selectedRange(text);
        return now?.start === before?.start && now?.end === before?.end ? before : now;
      });
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, [text]);
  return range;
}

const blankless = (text: string): { readonly words: string; readonly at: readonly number[] } => {
  const at: number[] = [];
  let words = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (/\s/u.test(character)) continue;
    words += character.toLowerCase();
    at.push(index);
  }
  return { words, at };
};

/** Where words that somebody copied stand in a text, whatever its line breaks and capitals; all places, at most `most`. */
export function placesOf(text: string, copied: string, most = 2): readonly Range[] {
  const wanted = blankless(copied).words;
  if (wanted === '') return [];
  const { words, at } = blankless(text);
  const found: Range[] = [];
  for (let from = words.indexOf(wanted); from >= 0 && found.length < most; from = words.indexOf(wanted, from + wanted.length)) {
    found.push({ start: at[from] ?? 0, end: (at[from + wanted.length - 1] ?? 0) + 1 });
  }
  return found;
}
