import { decisionText } from '../components/decision.ts';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { HeldMark } from '../components/marks.tsx';
import { Repeat, TakeBack } from '../components/take-back.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatDate, formatInstant, type Language } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import type { DecidedRow } from './decided-query.ts';
import { MergeEffectTable } from './merge-effect.tsx';
import { textName } from './merge-words.ts';

/** One decision: what was said of what, by whom and when, what became of it, and the way back while it stands. */
export function DecidedLine({ row }: { readonly row: DecidedRow }) {
  const t = useT();
  const language = useLanguage();
  const { now } = row;
  const undone = now.id !== row.id && now.undoes;
  const stands = !undone && now.endedBy === null;
  const said = row.merge === null ? decisionText(row, t) : t('decided.merged');
  // What was read of a document is corrected there; nothing else names it.
  const gone = row.kind === 'FACT' && row.directives.length === 0;
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
        {row.duty === null ? null : <p className="decided-line__words">{dutyText(row.duty, t, language)}</p>}
        {words.map((text) => (
          <p key={text} className="decided-line__words" title={text}>
            {text}
          </p>
        ))}
        {row.directives.length === 0 ? null : (
          <p className="decided-line__documents">
            {row.directives.map((directive) => (
              <span key={directive.id}>
                <DirectiveLabel directive={directive} to={directivePath(directive.id)} />
                {directive.held ? null : <HeldMark directive={directive} short />}
              </span>
            ))}
          </p>
        )}
        {gone ? <p className="decided-line__documents">{t('decided.gone')}</p> : null}
        {row.reason === null ? null : <q className="decided-line__reason">{row.reason}</q>}
      </div>
      <div className="decided-line__who">
        <p>{t('decided.who', { by: row.by, at: formatInstant(row.at) })}</p>
        <State now={now} own={now.id === row.id} />
        {gone ? null : undone ? <Repeat decision={row} on={now.mayTakeBack} /> : <TakeBack decision={{ ...row, id: now.id, mayTakeBack: now.mayTakeBack }} />}
      </div>
    </li>
  );
}

/** What is owed by when, and the turn of it that is meant. */
function dutyText({ kind, what, term, turn }: NonNullable<DecidedRow['duty']>, t: Translate, language: Language): string {
  const name = t(`due.kind.${kind}`);
  const parts = [what === null ? name : `${name}: ${what}`, term === null ? '' : termText(term, language)];
  return [...parts, turn === null ? '' : t('decided.turn', { date: formatDate(turn) })].filter((part) => part !== '').join(' · ');
}

/** Both documents of a merge, told apart by their texts, and what it changed. */
function Merged({ merge: { kept, gone, effect } }: { readonly merge: NonNullable<DecidedRow['merge']> }) {
  const t = useT();
  const language = useLanguage();
  const first = effect?.preferred?.id;
  const names = [gone, kept].map(({ sources }, at) => {
    if (first === undefined) return t(at === 0 ? 'decided.mergedGone' : 'decided.mergedKept');
    return t(sources.some(({ id }) => id === first) ? 'decided.mergedFirst' : 'decided.mergedOther');
  });
  const [nameGone = '', nameKept = ''] = names;
  const sides = [
    { name: nameGone, side: gone },
    { name: nameKept, side: kept },
  ];
  return (
    <>
      <dl className="decided-line__sides">
        {sides.map(({ name, side }) => (
          <div key={name}>
            <dt>{name}</dt>
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
      {effect === null ? null : <MergeEffectTable effect={effect} names={[nameGone, nameKept]} done />}
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
