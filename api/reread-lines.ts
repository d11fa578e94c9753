import type { ChangedDocument } from './importing/describe-change.ts';

const shown = (value: string | null): string => (value === null ? '(not said)' : value.length > 160 ? `${value.slice(0, 160)} …` : value);

/** What becomes of one document, as lines for a terminal. */
export function changedLines({ label, fileName, facts, parts, tasks, linksGained, linksLost, decisions }: ChangedDocument): readonly string[] {
  return [
    `~ ${label}  (${fileName})`,
    ...facts.map(({ name, before, after }) => `    ${name}: ${shown(before)} → ${shown(after)}`),
    ...(tasks.gone + tasks.added > 0 ? [`    tasks: ${tasks.gone} gone, ${tasks.added} new`] : []),
    ...(parts.length > 0 ? [`    also: ${parts.join(', ')}`] : []),
    ...linksGained.map((link) => `    + ${link}`),
    ...linksLost.map((link) => `    - ${link}`),
    ...decisions.map(({ type, subjectKey }) => `    decision to look at again: ${type} ${subjectKey}`),
  ];
}
