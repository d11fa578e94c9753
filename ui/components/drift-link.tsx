import { useT } from '../i18n/use-t.ts';
import { driftPath } from '../lib/paths.ts';
import { AppLink } from './app-link.tsx';
import './task-state-mark.css';

/** How many cells of a directive's comparison have another target or deadline than above, and the way to just those; nothing where none has. */
export function DriftLink({ of, counts }: { readonly of: string; readonly counts: readonly { readonly figure: { readonly count: number } }[] }) {
  const t = useT();
  const n = counts.reduce((sum, { figure }) => sum + figure.count, 0);
  if (n === 0) return null;
  return (
    <p className="drift-link small">
      <b className="task-drift-mark" aria-hidden />
      <AppLink to={driftPath(of)}>{t('common.drifts', { n })}</AppLink>
    </p>
  );
}
