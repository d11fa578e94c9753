import { decisionText } from '../components/decision.ts';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { TakeBack } from '../components/take-back.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import type { DecidedRow } from './decided-query.ts';

/** One decision: what was said of what, by whom and when, and the way back while it stands. */
export function DecidedLine({ row }: { readonly row: DecidedRow }) {
  const t = useT();
  const { endedBy } = row;
  // A merge names both documents in what it says.
  const words = row.said === 'merge' ? [] : row.words;
  return (
    <li className="decided-line" data-ended={endedBy !== null}>
      <div className="decided-line__what">
        {row.kind === null ? null : <p className="decided-line__kind">{t(`decided.kind.${row.kind}`)}</p>}
        <p className="decided-line__said">
          {endedBy === null ? decisionText(row, t) : <s>{decisionText(row, t)}</s>}
          {row.organName === null ? null : <span className="soft"> · {row.organName}</span>}
        </p>
        {words.map((text) => (
          <p key={text} className="decided-line__words" title={text}>
            {text}
          </p>
        ))}
        {row.directives.length === 0 ? null : (
          <p className="decided-line__documents">
            {row.directives.map((directive) => (
              <DirectiveLabel key={directive.id} directive={directive} to={directivePath(directive.id)} />
            ))}
          </p>
        )}
        {row.reason === null ? null : <q className="decided-line__reason">{row.reason}</q>}
      </div>
      <div className="decided-line__who">
        <p>{t('decided.who', { by: row.by, at: formatInstant(row.at) })}</p>
        {endedBy === null ? null : (
          <p className="faint">{t(row.takenBack ? 'decided.ended' : 'decided.overruled', { by: endedBy.by, at: formatInstant(endedBy.at) })}</p>
        )}
        <TakeBack decision={row} />
      </div>
    </li>
  );
}
