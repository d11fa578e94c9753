import { Fragment } from 'react';
import { type Translate, useT } from '../i18n/use-t.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { directivePath } from '../lib/paths.ts';
import { AppLink } from './app-link.tsx';
import { directiveNameFragment, directiveText, namesText, symbolText } from './directive-name.ts';

export const sharedAnswerFragment = graphql(
  `
    fragment SharedAnswer on SharedAnswer @_unmask {
      keys
      organNames
      heirs
      documents {
        ...DirectiveName
      }
    }
  `,
  [directiveNameFragment],
);

export type SharedAnswer = ResultOf<typeof sharedAnswerFragment>;

/** Named one by one; the rest is counted. */
const MOST = 3;

export type SharedAnswersProps = {
  readonly shared: readonly SharedAnswer[];
  /** Organs that have issued a document, the number it stands beside; null where another one is. */
  readonly issued: number | null;
};

/** “07-KH/TU tính cho 2 trong 4 cơ quan đã ban hành: A và B, nay là B.”: what one document counts for; nothing where each organ has its own. */
export function SharedAnswers({ shared, issued }: SharedAnswersProps) {
  const t = useT();
  if (shared.length === 0) return null;
  const rest = shared.slice(MOST);
  return (
    <span className="shared-answers">
      {shared.slice(0, MOST).map((one) => (
        <Fragment key={one.keys.join()}>
          {one.documents.map((directive, at) => (
            <Fragment key={directive.id}>
              {at === 0 ? null : ', '}
              <AppLink to={directivePath(directive.id)} title={directiveText(directive, t)}>
                {symbolText(directive, t)}
              </AppLink>
            </Fragment>
          ))}{' '}
          {forText(one, issued, t)}{' '}
        </Fragment>
      ))}
      {rest.length === 0 ? null : t('common.shared.more', { n: rest.length, organs: rest.reduce((sum, { keys }) => sum + keys.length, 0) })}
    </span>
  );
}

function forText({ keys, organNames, heirs }: SharedAnswer, issued: number | null, t: Translate): string {
  const [n, organs] = [keys.length, organsText(organNames, heirs, t)];
  return issued === null || issued === n ? t('common.shared.for', { n, organs }) : t('common.shared.forOf', { n, total: issued, organs });
}

/** “A và B, nay là B”. */
function organsText(names: readonly string[], heirs: readonly string[], t: Translate): string {
  const organs = namesText(names, t);
  return heirs.length === 0 ? organs : `${organs}, ${t('common.nowOrgan', { organs: namesText(heirs, t) })}`;
}

/** With which other organs the one behind a row has its document; null where it has its own. */
export function sharedWith(key: string, shared: readonly SharedAnswer[], t: Translate): string | null {
  const own = shared.find(({ keys }) => keys.includes(key));
  if (own === undefined) return null;
  const others = own.organNames.filter((_name, at) => own.keys[at] !== key);
  return t('common.shared.with', { organs: namesText(others, t) });
}
