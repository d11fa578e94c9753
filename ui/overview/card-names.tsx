import { Fragment, type ReactNode } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { type DirectiveName, dateText, directiveText, issuersText, namesText, symbolText } from '../components/directive-name.ts';
import { heldBy } from '../components/holder-now.ts';
import { DuplicatesLink, usePairsAmong } from '../components/may-be-one.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { directivePath } from '../lib/paths.ts';
import { askedNow, countsForOthers, type IssuedLine, issuedLines, organWithHolder } from './card-lines.ts';
import type { Standing } from './standing-query.ts';

export type CardNamesProps = {
  readonly standing: Standing;
  /** Away from the bar that says it: that only those directly below the directive are meant. */
  readonly apart?: boolean;
  /** Opens all that have issued, or all that are awaited. */
  readonly onState: (state: 'ISSUED' | 'AWAITED') => void;
  /** Opens the documents of other organs. */
  readonly onOthers: () => void;
};

/** Named one by one; the rest is counted, and one alone takes no less room than its name. */
const MOST = 3;

function firstOf<T>(nodes: readonly T[], total: number): readonly T[] {
  return total <= MOST + 1 ? nodes : nodes.slice(0, MOST);
}

/** The documents by which organs have met what they owe, each once, as far as there is room. */
export function shownIssued({ issued, expectations }: Standing): readonly IssuedLine[] {
  const lines = issuedLines(issued?.rows.edges.map(({ node }) => node) ?? [], expectations?.shared ?? []);
  return firstOf(lines, issued?.rows.totalCount ?? 0);
}

/** Who has issued what, and from whom nothing was received, by name: the first few of each, and the way to all. */
export function CardNames({ standing, apart = false, onState, onOthers }: CardNamesProps) {
  const t = useT();
  const { issued, awaited, coverage } = standing;
  const [others, open, lines] = [rowsOf(coverage?.issued), rowsOf(awaited?.rows), shownIssued(standing)];
  const received = { total: issued?.rows.totalCount ?? 0, shown: lines.flatMap(({ organNames }) => organNames) };
  const asked = askedNowText(standing, t);
  const all = coverage?.received.edges.map(({ node }) => node.id) ?? [];
  return (
    <dl className="card-names">
      <Names label={t('common.expectState.ISSUED')} {...received} onOpen={() => onState('ISSUED')}>
        {lines.map((line) => (
          <IssuedWords key={line.key} line={line} />
        ))}
      </Names>
      <Names label={t(received.total > 0 ? 'overview.card.othersBeside' : 'overview.card.others')} more="moreDocuments" {...others} onOpen={onOthers}>
        {others.shown.map((directive) => (
          <Fragment key={directive.id}>
            <DocumentLink directive={directive} />{' '}
            <span className="card-names__who">{[issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · ')}</span>
          </Fragment>
        ))}
      </Names>
      <Names label={t(apart ? 'overview.card.awaitedDirect' : 'common.expectState.AWAITED')} {...open} onOpen={() => onState('AWAITED')}>
        {open.shown.length === 0 ? [] : [open.shown.map((row) => organWithHolder(row, t)).join('; ')]}
      </Names>
      {asked === null ? null : (
        <div className="card-names__kind">
          <dt />
          <dd className="card-names__who">{asked}</dd>
        </div>
      )}
      <TwinLine documentIds={all} />
    </dl>
  );
}

/** Of the organs that nothing was received from, whom that leaves to be asked today; null where that is all of them, or not known. */
export function askedNowText({ awaited, coverage }: Standing, t: Translate): string | null {
  const rows = awaited?.rows.edges.map(({ node }) => node) ?? [];
  const n = awaited?.rows.totalCount ?? 0;
  const now = askedNow(rows, n, new Set(coverage?.unlisted.map(({ key }) => key)));
  if (now === null || now.former === 0) return null;
  return `${t('overview.card.askedNow', { n, former: now.former })} ${t(now.groups === 0 ? 'overview.card.toAsk' : 'overview.card.toAskGroups', now)}`;
}

/** Documents with whoever issued them, and for whom they count. */
export function IssuedWords({ line }: { readonly line: IssuedLine }) {
  const t = useT();
  return (
    <>
      {line.documents.map((directive, at) => (
        <Fragment key={directive.id}>
          {at === 0 ? null : ', '}
          <DocumentLink directive={directive} />
        </Fragment>
      ))}{' '}
      <span className="card-names__who">{whoseText(line, t)}</span>
    </>
  );
}

/** What is counted twice until somebody says whether it is one. */
function TwinLine({ documentIds }: { readonly documentIds: readonly string[] }) {
  const t = useT();
  const { length: n } = usePairsAmong(new Set(documentIds));
  if (n === 0) return null;
  return (
    <div className="card-names__kind">
      <dt />
      <dd className="card-names__who">
        {t('overview.card.twins', { n })} <DuplicatesLink />
      </dd>
    </div>
  );
}

/** Who issued it and when, and for whom it counts where that is not plain from it. */
function whoseText(line: IssuedLine, t: Translate): string {
  const { documents, organNames, heirs } = line;
  const now = heldBy(heirs, t);
  const organs = [namesText(organNames, t), now ?? ''].filter((part) => part !== '').join(', ');
  if (documents.length === 0) return organs;
  const issuers = new Set(documents.map((directive) => issuersText(directive, t)).filter((name) => name !== ''));
  const counted = organNames.length === 1 ? t('overview.card.countsForOne', { organs }) : t('overview.card.countsFor', { n: organNames.length, organs });
  return [...issuers, ...new Set(documents.map((directive) => dateText(directive, t))), countsForOthers(line) ? counted : (now ?? '')]
    .filter((part) => part !== '')
    .join(' · ');
}

type Rows<T> = { readonly totalCount: number; readonly edges: readonly { readonly node: T }[] };

function rowsOf<T>(rows: Rows<T> | undefined) {
  const total = rows?.totalCount ?? 0;
  const shown = firstOf(rows?.edges.map(({ node }) => node) ?? [], total);
  return { total, shown };
}

function DocumentLink({ directive }: { readonly directive: DirectiveName }) {
  const t = useT();
  return (
    <AppLink to={directivePath(directive.id)} title={directiveText(directive, t)}>
      {symbolText(directive, t)}
    </AppLink>
  );
}

type NamesProps = {
  readonly label: string;
  readonly more?: 'moreOrgans' | 'moreDocuments';
  readonly total: number;
  readonly shown: readonly unknown[];
  readonly onOpen: () => void;
  /** The lines; what is left out is told at the end of the last one. */
  readonly children: readonly ReactNode[];
};

/** One kind with its number; nothing where there is none. */
function Names({ label, more = 'moreOrgans', total, shown, onOpen, children }: NamesProps) {
  const t = useT();
  if (total === 0) return null;
  return (
    <div className="card-names__kind">
      <dt>
        {label}{' '}
        <button
          type="button"
          className="standing__number"
          aria-haspopup="dialog"
          aria-label={t('overview.card.allNames', { what: label, n: total })}
          onClick={onOpen}
        >
          {total}
        </button>
      </dt>
      <dd>
        <ul>
          {children.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn anew with their list, and keep nothing of their own
            <li key={at}>
              {line}
              {at === children.length - 1 && total > shown.length ? (
                <>
                  {' '}
                  <button type="button" className="standing__number" aria-haspopup="dialog" onClick={onOpen}>
                    {t(`overview.card.${more}`, { n: total - shown.length })}
                  </button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
