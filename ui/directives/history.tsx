import { AppLink } from '../components/app-link.tsx';
import { type DecisionShown, decisionText } from '../components/decision.ts';
import { directiveText } from '../components/directive-name.ts';
import { TakeBack } from '../components/take-back.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { decidedPath, directivePath } from '../lib/paths.ts';
import type { ReaderDirective } from './reader-query.ts';

export type HistoryProps = {
  readonly directiveId: string;
  readonly decisions: ReaderDirective['decisions'];
  /** Only the newest, without a heading or a way back: what it led to is told around it. */
  readonly latestOnly?: boolean;
};

/** How the way back of a decision is called here, where it is more than undoing. */
function backText({ said }: DecisionShown, t: Translate): string | undefined {
  if (said === 'merge') return t('decided.back.merge');
  return said === 'keep-apart' ? t('decided.back.keep-apart') : undefined;
}

/** Lịch sử quyết định: what people decided about the document, newest first, with their reasons, and the way back of what stands. */
export function History({ directiveId, decisions, latestOnly = false }: HistoryProps) {
  const t = useT();
  if (decisions.length === 0) return null;
  const newest = decisions.toReversed().slice(0, latestOnly ? 1 : decisions.length);
  return (
    <div className="history">
      {latestOnly ? null : <h3>{t('directives.history.title')}</h3>}
      <ul>
        {newest.map((decision) => (
          <li key={decision.id} data-ended={decision.endedBy !== null}>
            {t('directives.history.line', { at: formatInstant(decision.at), what: decisionText(decision, t), by: decision.by })}
            {decision.directives
              .filter(({ id }) => id !== directiveId)
              .map((other) => (
                <AppLink key={other.id} to={directivePath(other.id)}>
                  {directiveText(other, t)}
                </AppLink>
              ))}
            {decision.reason === null ? null : <q>{decision.reason}</q>}
            {decision.endedBy === null ? null : (
              <span className="faint">
                {t(decision.takenBack ? 'decided.ended' : 'decided.overruled', { by: decision.endedBy.by, at: formatInstant(decision.endedBy.at) })}
              </span>
            )}
            {latestOnly ? null : <TakeBack decision={decision} label={backText(decision, t)} />}
          </li>
        ))}
      </ul>
      {latestOnly ? null : <AppLink to={decidedPath(directiveId)}>{t('decided.ofDocument')}</AppLink>}
    </div>
  );
}

/** Beside the texts of a document that others were merged into: what was merged, by whom and when, and the way to part them. */
export function Merged({ decisions }: Pick<HistoryProps, 'decisions'>) {
  const t = useT();
  return decisions
    .filter(({ said, mayTakeBack }) => said === 'merge' && mayTakeBack)
    .map((decision) => (
      <div key={decision.id} className="merged">
        <p>
          {t('directives.reader.merged', { kept: decision.words[0] ?? '', other: decision.words[1] ?? '', by: decision.by, at: formatInstant(decision.at) })}
        </p>
        <TakeBack decision={decision} label={backText(decision, t)} />
      </div>
    ));
}
