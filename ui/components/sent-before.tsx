import { useT } from '../i18n/use-t.ts';
import { Button } from './button.tsx';
import { type CaseStepShown, lastLetter, letterText } from './case-words.ts';

type Asked = { readonly organName: string | null; readonly steps: readonly CaseStepShown[] };

/** Of several things, those that a letter was sent about already, and the newest such letter; null where there is none. */
export function sentBefore<Thing extends Asked>(
  things: readonly Thing[],
): { readonly things: readonly Thing[]; readonly newest: CaseStepShown; readonly last: NonNullable<CaseStepShown['letter']> } | null {
  const sent = things.flatMap((thing) => {
    const step = lastLetter(thing.steps);
    return step === undefined ? [] : [{ thing, step }];
  });
  const newest = sent.toSorted((a, b) => (a.step.letter?.on ?? '').localeCompare(b.step.letter?.on ?? '')).at(-1)?.step;
  return newest === undefined || newest.letter === null ? null : { things: sent.map(({ thing }) => thing), newest, last: newest.letter };
}

/** Says that some of what is selected was asked for already, so that nobody is urged twice by accident, and offers to leave it out. */
export function SentBefore<Thing extends Asked>({ things, onDrop }: { readonly things: readonly Thing[]; readonly onDrop: (sent: readonly Thing[]) => void }) {
  const t = useT();
  const before = sentBefore(things);
  if (before === null) return null;
  return (
    <p className="selection-bar__sent">
      {t('due.sentBefore', { n: before.things.length, last: letterText(before.last, t) })}{' '}
      <Button tone="quiet" onClick={() => onDrop(before.things)}>
        {t('due.sentBefore.drop')}
      </Button>
    </p>
  );
}
