import { followForms } from './duty-follow.ts';
import { paperForms } from './duty-papers.ts';
import type { FoundForm } from './duty-words.ts';

/** All words of a text that make a duty, by place; of two that overlap the longer one. */
export function dutyForms(text: string): readonly FoundForm[] {
  const all = [...paperForms(text), ...followForms(text)];
  const kept: FoundForm[] = [];
  for (const form of all.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => other.start < form.end && form.start < other.end)) kept.push(form);
  return kept.sort((a, b) => a.start - b.start);
}
