import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { isEverything, useScope } from '../lib/scope.ts';
import { useAsOf } from '../lib/url-state.ts';
import { AppLink } from './app-link.tsx';
import './whats-held.css';

const HeldQuery = graphql(`
  query WhatsHeld {
    viewer {
      counts {
        held
        excerpts
        reports
        files
        texts
      }
    }
    directives(filter: { severalTexts: true }, first: 0) {
      totalCount
    }
  }
`);

/** Of all that was imported: how the files add up to the documents, each group a way to its rows. Of the whole collection, whatever the day and the scope. */
export function WhatsHeld() {
  const t = useT();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const { data } = useQuery({ queryKey: ['whats-held'], queryFn: ({ signal }) => request(HeldQuery, {}, signal) });
  if (data === undefined || data.viewer.counts.files === 0) return null;
  const { held, excerpts, reports, files, texts } = data.viewer.counts;
  const parts = [
    { name: 'full', n: held, to: 'held=yes' },
    { name: 'excerpt', n: excerpts, to: 'held=excerpt' },
    { name: 'report', n: reports, to: 'held=report' },
    { name: 'further', n: texts - held - excerpts - reports, to: 'several=1' },
  ] as const;
  return (
    <p className="whats-held small soft">
      {t(asOf === null && isEverything(scope) ? 'common.held.whole' : 'common.held.wholeStill')}:{' '}
      {files === texts ? t('common.held.files', { n: files }) : t('common.held.filesWithTexts', { n: files, texts })}{' '}
      {parts
        .filter(({ n }) => n > 0)
        .map(({ name, n, to }, at) => (
          <span key={name}>
            {at === 0 ? '' : ' + '}
            <AppLink to={`${DIRECTIVES_PATH}?${to}&scope=&asof=`}>{t(`common.held.${name}`, { n, documents: data.directives.totalCount })}</AppLink>
          </span>
        ))}
      .
    </p>
  );
}
