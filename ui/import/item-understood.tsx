import { useQuery } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import { AppLink } from '../components/app-link.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { symbolText } from '../components/directive-name.ts';
import { REVIEW_WAITING } from '../components/review-waiting.ts';
import { Skeleton } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { directivePath, lineagePath, REVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { ImportItem } from './import-query.ts';

const SHOWN = 3;
/** Files of an import up to which it is asked of each what waits for a word. */
const MOST_ASKED = 25;
const ADVISED = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_UNKNOWN',
  'FILE_DAMAGED',
  'FILE_ENCRYPTED',
  'FILE_NO_TEXT',
  'FILE_ENCODING',
  'FILE_CLASSIFIED',
  'FILE_NAME_UNSAFE',
  'FILE_UNREADABLE',
] as const;

/** What the system understood of a file, what it is unsure of, or what is wrong and what to do. */
export function ItemUnderstood({ item, total }: { readonly item: ImportItem; readonly total: number }) {
  const t = useT();
  const language = useLanguage();
  if (item.state === 'FAILED') {
    const advice = ADVISED.find((code) => code === item.errorCode);
    // The server speaks Vietnamese and knows the case best; in English its codes are worded here.
    const text = language === 'en' && advice !== undefined ? t(`import.advice.${advice}`) : (item.errorMessage ?? t('common.error.other'));
    return (
      <div className="understood understood--failed">
        <p>{text}</p>
        {item.errorCode === 'FILE_CLASSIFIED' ? <p>{t('import.item.place', { n: item.index + 1, of: total })}</p> : null}
        {item.errorCode === null ? null : <p className="faint small">{t('import.item.code', { code: item.errorCode })}</p>}
      </div>
    );
  }
  if (item.state === 'READING' || item.state === 'LINKING') return <Skeleton width="60%" height="1.2em" />;
  const { directive } = item;
  if (item.state !== 'DONE') return null;
  const notWhole = item.outcome !== null && item.outcome !== 'DIRECTIVE';
  return (
    <div className="understood">
      {item.readAs === null ? null : (
        <p className="soft small">{t('import.item.readAs', { ending: endingOf(item.fileName), kind: t(`import.item.readAs.${item.readAs}`) })}</p>
      )}
      {notWhole ? <p className="understood__outcome">{t(`import.item.outcome.${item.outcome ?? 'DIRECTIVE'}`)}</p> : null}
      {directive === null ? null : <Understood directive={directive} notWhole={notWhole} />}
      {directive === null || total > MOST_ASKED ? null : <ItemWaiting id={directive.id} />}
    </div>
  );
}

const endingOf = (fileName: string): string => fileName.slice(fileName.lastIndexOf('.')).toLowerCase();

const WaitingQuery = graphql(`
  query ItemWaiting($ids: [ID!]!) {
    review(first: 0, filter: { directiveIds: $ids }) {
      totalCount
    }
  }
`);

/** What machines were not sure of in this document and in what links it to others, with the way to those questions alone. */
function ItemWaiting({ id }: { readonly id: string }) {
  const t = useT();
  const { data } = useQuery({
    queryKey: [REVIEW_WAITING, 'of', id],
    queryFn: ({ signal }) => request(WaitingQuery, { ids: [id] }, signal),
    // A number beside the file: a failure is told by the screen itself.
    retry: false,
  });
  const n = data?.review.totalCount ?? 0;
  if (n === 0) return null;
  return (
    <p className="small">
      <AppLink to={reviewPath(id)}>{t('import.item.waiting', { n })}</AppLink>
    </p>
  );
}

type Understanding = NonNullable<ImportItem['directive']>;

function Understood({ directive, notWhole }: { readonly directive: Understanding; readonly notWhole: boolean }) {
  const t = useT();
  const upward = directive.upward.filter((edge) => edge.state !== 'REJECTED');
  const doubts = notWhole ? [] : doubtsOf(directive, t);
  return (
    <>
      <div className="understood__head">
        <DirectiveLabel directive={directive} to={directivePath(directive.id)} />
        <span className="understood__links">
          <span className="soft">{directive.taskCount === 0 ? t('import.item.noTasks') : t('import.item.tasks', { n: directive.taskCount })}</span>
          <AppLink to={lineagePath(directive.id)} aria-label={`${t('import.item.lineage')}: ${symbolText(directive, t)}`}>
            <Workflow size={14} aria-hidden /> {t('import.item.lineage')}
          </AppLink>
        </span>
      </div>
      {directive.subject === null ? null : <p className="understood__subject">{directive.subject}</p>}
      {upward.length === 0 ? null : (
        <p className="small">
          <span className="soft">{t('import.item.links')}: </span>
          {upward.slice(0, SHOWN).map((edge, index) => (
            <span key={edge.key}>
              {index === 0 ? null : ', '}
              <AppLink to={directivePath(edge.to.id)}>{symbolText(edge.to, t)}</AppLink>
            </span>
          ))}
          {upward.length > SHOWN ? ` ${t('import.item.more', { n: upward.length - SHOWN })}` : null}
        </p>
      )}
      {doubts.length === 0 ? null : (
        <ul className="small understood__doubts" aria-label={t('import.item.unsure')}>
          <li aria-hidden>{t('import.item.unsure')}</li>
          {doubts.map(({ text, to, act }) => (
            <li key={text}>
              {text}{' '}
              <AppLink to={to} aria-label={`${act}: ${text}, ${symbolText(directive, t)}`}>
                {act}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const reviewPath = (id: string): string => `${REVIEW_PATH}?of=${encodeURIComponent(id)}`;

type Doubt = { readonly text: string; readonly to: string; readonly act: string };

/** What a person should look at, each with one click to put it right. */
function doubtsOf(directive: Understanding, t: Translate): readonly Doubt[] {
  const correct = (fact: string): Pick<Doubt, 'to' | 'act'> => ({ to: `${directivePath(directive.id)}?correct=${fact}`, act: t('import.item.correct') });
  return [
    directive.symbol === null ? { text: t('import.item.unsure.symbol'), ...correct('symbol') } : null,
    directive.issuedOn === null ? { text: t('import.item.unsure.date'), ...correct('issued_on') } : null,
    directive.issuerNames.length === 0 ? { text: t('import.item.unsure.issuer'), ...correct('issuer') } : null,
    directive.level === null ? { text: t('import.item.unsure.level'), ...correct('level') } : null,
    directive.upward.some((edge) => edge.state === 'SUGGESTED')
      ? { text: t('import.item.unsure.suggested'), to: reviewPath(directive.id), act: t('import.item.review') }
      : null,
    directive.source?.remarks.some(({ code }) => code === 'unsure-words')
      ? { text: t('import.item.unsure.letters'), to: directivePath(directive.id), act: t('import.item.compare') }
      : null,
    directive.source?.remarks.some(({ code }) => code === 'truncated-end')
      ? { text: t('import.item.unsure.end'), to: directivePath(directive.id), act: t('import.item.look') }
      : null,
  ].filter((doubt) => doubt !== null);
}
