import { type Evidence, evidenceOf } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';

/** Characters a quote may run over before the words around it are left out. */
const LONGEST = 600;
/** Characters after the symbol that are still looked at for the end of the clause. */
const TAIL = 220;
const LEAD = 160;

/** Where the clause that holds `end` ends: before the next ";", "." or paragraph, at a word's end if none is near. */
function clauseEnd(text: string, end: number): number {
  const tail = text.slice(end, end + TAIL);
  const stop = /[;.](?=\s|$)|\n\s*\n/.exec(tail);
  if (stop) return end + stop.index;
  return tail.length < TAIL ? text.trimEnd().length : end + Math.max(0, tail.lastIndexOf(' '));
}

function clauseStart(text: string, start: number): number {
  const from = Math.max(0, start - LEAD);
  const lead = text.slice(from, start);
  const stops = [...lead.matchAll(/[;.]\s+|\n\s*\n\s*|^\s+/g)];
  const last = stops.at(-1);
  if (last) return from + last.index + last[0].length;
  return from === 0 ? 0 : from + lead.indexOf(' ') + 1;
}

/** The words that prove an edge: from the cue (else the clause's beginning) to the end of the mention's clause. */
export function proofWords(text: string, mention: Evidence, cue: Evidence | null): Evidence {
  const near = cue !== null && cue.textId === mention.textId && Math.abs(cue.start - mention.start) <= LONGEST;
  const start = near ? Math.min(cue.start, mention.start) : clauseStart(text, mention.start);
  const end = Math.max(near ? cue.end : 0, clauseEnd(text, mention.end));
  const whole = evidenceOf(mention.textId, text, start, Math.max(end, mention.end));
  const trimmed = whole.quote.trimEnd().length;
  return evidenceOf(mention.textId, text, start, start + trimmed);
}

/** The heading of the section a place of the text stands in; null above the first. */
export function headingAt(read: ReadDirective, at: number): string | null {
  const section = read.sections.findLast((candidate) => candidate.start <= at && at < candidate.end);
  if (!section) return null;
  return [section.label, section.title].filter(Boolean).join('. ');
}
