import { BookOpenText, Grid3x3, Workflow } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button, ButtonLink } from '../components/button.tsx';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import { TextMark } from '../components/marked-directive.tsx';
import { SharedAnswers } from '../components/shared-answers.tsx';
import { Skeleton, useErrorText } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { coveragePath, directivePath, lineagePath } from '../lib/paths.ts';
import { useSeen } from '../lib/use-seen.ts';
import { CardNames, shownIssued } from './card-names.tsx';
import { LevelBars } from './level-bars.tsx';
import { OtherDuties } from './other-duties.tsx';
import type { IssuedAsked, LevelAsked, RowsAsked } from './overview-params.ts';
import type { OverviewRoot } from './overview-query.ts';
import { countOfState, totalOf } from './standing.ts';
import { StandingBar } from './standing-bar.tsx';
import { type Around, groupsOf, useStanding } from './standing-query.ts';
import { TaskDepth } from './task-depth.tsx';

export type RootCardProps = {
  readonly root: OverviewRoot;
  readonly around: Around;
  /** It has a row of cards to itself: figures beside names. */
  readonly wide: boolean;
  readonly onRows: (asked: RowsAsked) => void;
  readonly onLevel: (asked: LevelAsked) => void;
  readonly onIssued: (asked: IssuedAsked) => void;
};

/** One start of a lineage: who owes a document under it and what has come, how far its tasks were made concrete, and the ways in. */
export function RootCard({ root, around, wide, onRows, onLevel, onIssued }: RootCardProps) {
  const t = useT();
  const id = useId();
  const [card, seen] = useSeen<HTMLLIElement>();
  const { directive } = root;
  const whole = around.asOf === null && around.scope === null;
  return (
    <li className={wide ? 'root-card root-card--wide' : 'root-card'} ref={card}>
      <article aria-labelledby={id}>
        <header>
          <p className="root-card__meta">
            <span>{[issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · ')}</span>
            <TextMark directive={directive} />
          </p>
          <h3 id={id} className="root-card__title">
            <AppLink to={lineagePath(directive.id)}>
              {directive.symbol === null ? symbolText(directive, t) : `${kindText(directive, t)} ${directive.symbol}`}
            </AppLink>
          </h3>
          {directive.subject === null ? null : (
            <p className="root-card__subject" title={directive.subject}>
              {directive.subject}
            </p>
          )}
        </header>
        <CardFigures root={root} around={around} seen={seen} onRows={onRows} onIssued={onIssued}>
          {whole && root.levels.length > 0 ? <LevelBars levels={root.levels} onOpen={(level) => onLevel({ rootId: directive.id, level })} /> : null}
        </CardFigures>
        <footer className="root-card__actions">
          <ButtonLink to={lineagePath(directive.id)} tone="primary" icon={<Workflow size={16} aria-hidden />}>
            {t('overview.card.lineage')}
          </ButtonLink>
          <ButtonLink to={coveragePath(directive.id)} icon={<Grid3x3 size={16} aria-hidden />}>
            {t('overview.card.coverage')}
          </ButtonLink>
          <ButtonLink to={directivePath(directive.id)} icon={<BookOpenText size={16} aria-hidden />}>
            {t('overview.card.open')}
          </ButtonLink>
        </footer>
      </article>
    </li>
  );
}

type FiguresProps = Pick<RootCardProps, 'root' | 'around' | 'onRows' | 'onIssued'> & { readonly seen: boolean; readonly children: ReactNode };

function CardFigures({ root, around, seen, onRows, onIssued, children }: FiguresProps) {
  const t = useT();
  const errorText = useErrorText();
  const rootId = root.directive.id;
  const { data, error, refetch } = useStanding(rootId, around, seen);
  if (data === undefined && error !== null) {
    return (
      <div className="root-card__figures">
        <p className="small" role="alert">
          {errorText(error)} <Button onClick={() => void refetch()}>{t('common.action.retry')}</Button>
        </p>
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div className="root-card__figures" aria-busy>
        <Skeleton height="5.2rem" />
        <Skeleton height="3.2rem" />
      </div>
    );
  }
  const counts = data.expectations?.counts ?? [];
  const named = new Set(shownIssued(data).map(({ key }) => key));
  const shared = data.expectations?.shared.filter(({ keys }) => !keys.some((key) => named.has(key))) ?? [];
  const groups = data.coverage ? groupsOf(data.coverage, rootId) : [];
  return (
    <div className="root-card__figures">
      <div className="root-card__standing">
        {totalOf(counts) === 0 ? (
          <>
            <p className="small soft">{t(around.scope === null ? 'overview.card.noneExpected' : 'overview.card.noneInScope')}</p>
            <OtherDuties rootId={rootId} around={around} />
          </>
        ) : (
          <StandingBar
            counts={counts}
            groups={groups.length}
            onOpen={(part) => onRows({ rootId, state: part?.state ?? null, time: part?.time ?? null, placeId: null })}
          />
        )}
        {groups.length === 0 ? null : <p className="small soft">{t('overview.card.unlisted', { n: groups.length, names: namesOf(groups) })}</p>}
      </div>
      <div className="root-card__names">
        <CardNames
          standing={data}
          onState={(state) => onRows({ rootId, state, time: null, placeId: null })}
          onOthers={() => onIssued({ rootId, which: 'others' })}
        />
        {shared.length === 0 ? null : (
          <p className="small soft">
            <SharedAnswers shared={shared} issued={countOfState(counts, 'ISSUED')} />
          </p>
        )}
      </div>
      <div className="root-card__depth">
        {data.coverage === null ? null : <TaskDepth rootId={rootId} coverage={data.coverage} answered={root.held + root.citedNotHeld > 0} />}
      </div>
      <div className="root-card__levels">{children}</div>
    </div>
  );
}

const MOST_NAMES = 3;

/** «“Cấp ủy, chính quyền”; “…”»: the first few. */
function namesOf(groups: readonly { readonly organName: string }[]): string {
  const names = groups.slice(0, MOST_NAMES).map(({ organName }) => `“${organName}”`);
  return groups.length > MOST_NAMES ? `${names.join('; ')}; …` : names.join('; ');
}
