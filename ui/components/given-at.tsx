import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { pathText } from '../lib/path-text.ts';
import './given-at.css';

type Place = { readonly path: string };
type Words = { readonly start: number; readonly end: number };
export type GivenEntry = {
  readonly item: Place;
  readonly organs: readonly string[];
  readonly leads: boolean;
  readonly basis: 'CITED' | 'WORDS';
  readonly evidence: Words;
  readonly tasks: readonly Place[];
};

export type GivenAtProps<Entry extends GivenEntry> = {
  /** Place of the task that names nobody. */
  readonly path: string;
  readonly given: { readonly nodes: readonly Entry[]; readonly totalCount: number; readonly entries: number };
  /** A way to the words of an entry. */
  readonly go: (entry: Entry, name: string) => ReactNode;
  /** Its words themselves, where there is room for them. */
  readonly quote?: ((entry: Entry) => ReactNode) | undefined;
};

/** Parts of a heading that an entry speaks of are named while they are few. */
const MOST_PARTS = 3;

/** Where the document's own assignments may give a task that names nobody, as what it is: a suggestion. */
export function GivenAt<Entry extends GivenEntry>({ path, given, go, quote }: GivenAtProps<Entry>) {
  const t = useT();
  if (given.nodes.length === 0) return <span className="given given__none">{t(given.entries === 0 ? 'tasks.given.noPart' : 'tasks.given.none')}</span>;
  const rest = given.totalCount - given.nodes.length;
  const partsOf = ({ tasks }: GivenEntry): string | null => {
    const parts = tasks.filter((task) => task.path !== path);
    if (parts.length === 0 || parts.length > MOST_PARTS) return null;
    return t('tasks.given.for', {
      places: parts.map((task) => pathText(task.path.startsWith(`${path}.`) ? task.path.slice(path.length + 1) : task.path, t)).join(', '),
    });
  };
  return (
    <span className="given">
      {t('tasks.given.at')}{' '}
      {given.nodes.map((entry) => {
        const notes = [
          entry.leads ? null : t('tasks.given.takesPart'),
          entry.basis === 'CITED' ? t('tasks.given.cited') : null,
          partsOf(entry),
          t('tasks.given.machine'),
        ].filter((note) => note !== null);
        return (
          <span key={entry.evidence.start} className={given.nodes.length > 1 || quote !== undefined ? 'given__entry' : undefined}>
            {go(entry, `${pathText(entry.item.path, t)}: ${entry.organs.join('; ')}`)} <span className="given__note">({notes.join('; ')})</span>
            {quote?.(entry)}{' '}
          </span>
        );
      })}
      {rest > 0 ? <span className="given__note">{t('tasks.given.more', { n: rest })}</span> : null}
    </span>
  );
}
