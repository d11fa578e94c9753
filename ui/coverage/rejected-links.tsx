import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { TaskLinkCard } from '../components/task-link-card.tsx';
import { useT } from '../i18n/use-t.ts';
import { linkOptions } from './link-query.ts';

export type RejectedLinksProps = {
  /** The cell. */
  readonly subject: string;
  /** The links it rests on now. */
  readonly linkKeys: readonly string[];
  readonly graphVersion: number;
};

/** What the cell rested on until a person rejected it while it was open: it stays where it was decided, with the way back. */
export function RejectedLinks({ subject, linkKeys, graphVersion }: RejectedLinksProps) {
  const t = useT();
  const left = useLeft(subject, linkKeys);
  const found = useQueries({ queries: left.map((key) => linkOptions(key, graphVersion)) });
  const rejected = found.flatMap(({ data }) => (data?.state === 'REJECTED' ? [data] : []));
  if (rejected.length === 0) return null;
  return (
    <section className="coverage-panel__section">
      <h3>{t('coverage.cell.rejected', { n: rejected.length })}</h3>
      {rejected.map((link) => (
        <TaskLinkCard key={link.key} link={link} graphVersion={graphVersion} />
      ))}
    </section>
  );
}

/** Keys that stood in the cell since it was opened, and do not any more. */
function useLeft(subject: string, keys: readonly string[]): readonly string[] {
  const seen = useRef({ subject, keys: new Set<string>() });
  if (seen.current.subject !== subject) seen.current = { subject, keys: new Set() };
  for (const key of keys) seen.current.keys.add(key);
  return [...seen.current.keys].filter((key) => !keys.includes(key));
}
