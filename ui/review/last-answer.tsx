import { AppLink } from '../components/app-link.tsx';
import { shortName } from '../components/directive-name.ts';
import { useT } from '../i18n/use-t.ts';
import { actorName } from '../lib/actor.ts';
import { formatInstant } from '../lib/format.ts';
import { DECIDED_PATH } from '../lib/paths.ts';
import { noText, yesText } from './review-words.ts';
import type { Taken } from './use-review.ts';

/** What was answered last in this sitting: what, of which documents, by whom and when; later all answers are under «Đã quyết định». */
export function LastAnswer({ last: { entry, said, at } }: { readonly last: Taken }) {
  const t = useT();
  const documents = [entry.left, entry.right].flatMap((side) => (side?.directive ? [shortName(side.directive, t)] : []));
  return (
    <p className="review__last">
      {t('review.last')} <strong>{said === 'YES' ? yesText(entry, t) : noText(entry, t)}</strong>
      {documents.length === 0 ? null : <span>{[...new Set(documents)].join(' – ')}</span>}
      <span className="faint">{t('decided.who', { by: actorName() ?? '', at: formatInstant(at) })}</span>
      <AppLink to={DECIDED_PATH}>{t('decided.title')}</AppLink>
    </p>
  );
}
