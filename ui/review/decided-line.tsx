import { decisionText } from '../components/decision.ts';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { Repeat, TakeBack } from '../components/take-back.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import type { DecidedRow } from './decided-query.ts';
import { MergeEffectTable } from './merge-effect.tsx';
import { textName } from './merge-words.ts';

/** One decision: what was said of what, by whom and when, what became of it, and the way back while it stands. */
export function DecidedLine({ row }: { readonly row: DecidedRow }) {
  const t = useT();
  const { now } = row;
  const undone = now.id !== row.id && now.undoes;
  const stands = !undone && now.endedBy === null;
  const said = row.merge === null ? decisionText(row, t) : t('decided.merged');
  // A merge names both documents, each with its texts.
  const words = row.said === 'merge' ? [] : row.words;
  return (
    <li className="decided-line" data-ended={!stands}>
      <div className="decided-line__what">
        {row.kind === null ? null : <p className="decided-line__kind">{t(`decided.kind.${row.kind}`)}</p>}
        <p className="decided-line__said">
          {stands ? said : <s>{said}</s>}
          {row.organName === null ? null : <span className="soft"> · {row.organName}</span>}
        </p>
        {row.merge === null ? null : <Merged merge={row.merge} />}
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
        <State now={now} own={now.id === row.id} />
        {undone ? <Repeat decision={row} on={now.mayTakeBack} /> : <TakeBack decision={{ ...row, id: now.id, mayTakeBack: now.mayTakeBack }} />}
      </div>
    </li>
  );
}

/** Both documents of a merge, told apart by their texts, and what it changed. */
function Merged({ merge: { kept, gone, effect } }: { readonly merge: NonNullable<DecidedRow['merge']> }) {
  const t = useT();
  const language = useLanguage();
  const sides = [
    { key: 'decided.mergedGone', side: gone },
    { key: 'decided.mergedKept', side: kept },
  ] as const;
  return (
    <>
      <dl className="decided-line__sides">
        {sides.map(({ key, side }) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {side.name ?? '…'}
              {side.sources.length === 0 ? ` · ${t('common.held.no')}` : null}
              {side.sources.map((source) => (
                <span key={`${source.fileName} ${source.addedAt}`} className="decided-line__text">
                  {textName(source, t, language)}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {effect === null ? null : <MergeEffectTable effect={effect} names={[t('decided.mergedGone'), t('decided.mergedKept')]} done />}
    </>
  );
}

/** What became of a decision; nothing while it stands as it was made. */
function State({ now, own }: { readonly now: DecidedRow['now']; readonly own: boolean }) {
  const t = useT();
  const told = (key: 'decided.ended' | 'decided.overruled' | 'decided.repeated', { by, at }: { readonly by: string; readonly at: string }) => (
    <p className="decided-line__state">{t(key, { by, at: formatInstant(at) })}</p>
  );
  if (!own && now.undoes) return told('decided.ended', now);
  return (
    <>
      {own ? null : told('decided.repeated', now)}
      {now.endedBy === null ? null : told(now.takenBack ? 'decided.ended' : 'decided.overruled', now.endedBy)}
    </>
  );
}
