import { useT } from '../i18n/use-t.ts';
import { driftPath } from '../lib/paths.ts';
import { AppLink } from './app-link.tsx';
import './task-state-mark.css';

type Count = { readonly drift: 'CHANGED' | 'UNSTATED'; readonly figure: { readonly count: number } };

/** What some cells have of it: only other targets and deadlines, only such as one side alone states, or both kinds. */
export function driftKind(counts: readonly Pick<Count, 'drift'>[]): 'CHANGED' | 'UNSTATED' | 'BOTH' {
  const kinds = new Set(counts.map(({ drift }) => drift));
  const [only] = kinds;
  return only === undefined || kinds.size > 1 ? 'BOTH' : only;
}

/** How many cells of a directive's comparison have another target or deadline than above, and the way to just those; nothing where none has. */
export function DriftLink({ of, counts }: { readonly of: string; readonly counts: readonly Count[] }) {
  const t = useT();
  const n = counts.reduce((sum, { figure }) => sum + figure.count, 0);
  if (n === 0) return null;
  return (
    <p className="drift-link small">
      <b className="task-drift-mark" aria-hidden />
      <AppLink to={driftPath(of)}>{t(`common.drifts.${driftKind(counts)}`, { n })}</AppLink>
    </p>
  );
}
