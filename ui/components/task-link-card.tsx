import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { directivePath } from '../lib/paths.ts';
import { singleKeysOn, useSingleKeys } from '../lib/single-keys.ts';
import { AppLink } from './app-link.tsx';
import { Button } from './button.tsx';
import { type TaskLinkDecision, useDecideTaskLink } from './decide-task-link.ts';
import { directiveText, symbolText } from './directive-name.ts';
import { MarkedWords } from './marked-words.tsx';
import { EditionMark } from './marks.tsx';
import { TakeBack } from './take-back.tsx';
import { TaskDrifts } from './task-drifts.tsx';
import type { TaskLink, TaskLinkEnd } from './task-link.ts';
import { taskReasonText } from './task-reason.ts';
import type { MarkedSpan } from './word-marks.ts';
import './task-link-card.css';
import { pathText, placeText } from '../lib/path-text.ts';

/** One key each, as on the links between documents. */
const CONFIRM_KEY = 'x';
const REJECT_KEY = 'k';

/** Two tasks side by side: their words, what is common and what was made concrete, what differs, why they are linked; with yes and no. */
export function TaskLinkCard({ link, graphVersion }: { readonly link: TaskLink; readonly graphVersion: number }) {
  const t = useT();
  const id = useId();
  const keys = useSingleKeys();
  const { decide, pending } = useDecideTaskLink();
  const canConfirm = link.state !== 'CONFIRMED' && !pending;
  const canReject = link.state !== 'REJECTED' && !pending;
  const take = (decision: TaskLinkDecision): void => void decide(link, decision, graphVersion);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const card = event.currentTarget;
    const key = event.key.toLowerCase();
    if (key === 'arrowdown' || key === 'arrowup') {
      const near = nearCard(card, key === 'arrowdown' ? 1 : -1);
      if (near === null) return;
      near.focus();
    } else if (!singleKeysOn()) return;
    else if (key === CONFIRM_KEY && canConfirm) take('CONFIRM');
    else if (key === REJECT_KEY && canReject) {
      // A rejected link may leave the list: the next one is there at once.
      (nearCard(card, 1) ?? nearCard(card, -1))?.focus();
      take('REJECT');
    } else return;
    event.preventDefault();
  };

  const last = link.decisions.findLast(({ mayTakeBack }) => mayTakeBack);
  const shared = link.shared.map(({ lower }): MarkedSpan => ({ ...lower, mark: 'shared' }));
  const specific = link.specifics.map(({ span }): MarkedSpan => ({ ...span, mark: 'specific' }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys act on the card that has the focus
    <article className="task-link" tabIndex={0} aria-labelledby={id} data-state={link.state} data-task-link={link.key} onKeyDown={onKeyDown}>
      <h4 id={id} className="visually-hidden">
        {t('tasks.link.name', { lower: endName(link.lower), upper: endName(link.upper) })}
      </h4>
      <div className="task-link__sides">
        <Side label={t('tasks.link.upper')} end={link.upper} words={link.upperWords} spans={link.shared.map(({ upper }) => ({ ...upper, mark: 'shared' }))} />
        <Side label={t('tasks.link.lower')} end={link.lower} words={link.lowerWords} spans={[...shared, ...specific]} />
      </div>
      <TaskDrifts drifts={link.drift} />
      <Specifics link={link} />
      <p className="task-link__marks">
        <span className="task-link__mark">{t(`tasks.link.degree.${link.degree}`)}</span>
        <span className="task-link__mark">{t(`tasks.link.strength.${link.strength}`)}</span>
        {link.copied ? <span className="task-link__mark">{t('tasks.link.copied')}</span> : null}
        <span className="task-link__why">
          {t('tasks.link.reason', {
            reason: taskReasonText(link.reason, link.reasonWords, { lower: link.lowerWords, upper: link.upperWords, shared: link.shared }, t),
          })}
        </span>
      </p>
      {link.bridged.length === 0 ? null : (
        <p className="task-link__bridged">{t('tasks.link.bridged', { documents: link.bridged.map((directive) => directiveText(directive, t)).join('; ') })}</p>
      )}
      <div className="task-link__decide">
        <span className="task-link__state" data-state={link.state} title={link.unsure ? t('tasks.link.unsure') : undefined}>
          {t(`tasks.link.state.${link.unsure ? 'unsure' : link.state}`)}
          {link.byPerson ? ` · ${t('tasks.link.byPerson')}` : null}
        </span>
        {link.decisions.map((decision) => (
          <span key={decision.id} className="small soft">
            {decisionText(decision)}
          </span>
        ))}
        {last === undefined ? null : <TakeBack decision={last} />}
        <span className="task-link__gap" />
        <Button
          icon={<Check size={16} aria-hidden />}
          aria-pressed={link.state === 'CONFIRMED'}
          aria-keyshortcuts={CONFIRM_KEY}
          disabled={!canConfirm}
          onClick={() => take('CONFIRM')}
        >
          {t('tasks.link.confirm')} {keys ? <kbd>{CONFIRM_KEY.toUpperCase()}</kbd> : null}
        </Button>
        <Button
          icon={<X size={16} aria-hidden />}
          aria-pressed={link.state === 'REJECTED'}
          aria-keyshortcuts={REJECT_KEY}
          disabled={!canReject}
          onClick={() => take('REJECT')}
        >
          {t('tasks.link.reject')} {keys ? <kbd>{REJECT_KEY.toUpperCase()}</kbd> : null}
        </Button>
      </div>
    </article>
  );

  function endName(end: TaskLinkEnd | null): string {
    return end === null ? t('tasks.link.gone') : `${symbolText(end.directive, t)} ${pathText(end.path, t)}`;
  }

  function decisionText({ type, by, at, reason }: TaskLink['decisions'][number]): string {
    const kind = /reject/i.test(type) ? 'REJECT' : /confirm|add/i.test(type) ? 'CONFIRM' : 'other';
    return [t(`tasks.link.decided.${kind}`, { by, at: formatInstant(at) }), reason ?? ''].filter((part) => part !== '').join('. ');
  }
}

type SideProps = { readonly label: string; readonly end: TaskLinkEnd | null; readonly words: string; readonly spans: readonly MarkedSpan[] };

function Side({ label, end, words, spans }: SideProps) {
  const t = useT();
  return (
    <div className="task-link__side">
      <p className="task-link__end">
        <span className="task-link__label">{label}</span>
        {end === null ? null : (
          <AppLink to={directivePath(end.directive.id, { at: end.evidence })} title={`${directiveText(end.directive, t)}. ${t('tasks.link.openText')}`}>
            {symbolText(end.directive, t)} · {placeText(end.path, t)}
          </AppLink>
        )}
        {end?.directive.source ? <EditionMark edition={end.directive.source.edition} /> : null}
      </p>
      {words === '' ? <p className="small soft">{t('tasks.link.gone')}</p> : <MarkedWords text={words} spans={spans} />}
    </div>
  );
}

function Specifics({ link }: { readonly link: TaskLink }) {
  const t = useT();
  if (link.specifics.length === 0) return null;
  const kinds = [...new Set(link.specifics.map(({ kind }) => kind))];
  return (
    <dl className="task-link__specifics" aria-label={t('tasks.link.specifics')}>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`tasks.link.specific.${kind}`)}</dt>
          <dd>{[...new Set(link.specifics.filter((one) => one.kind === kind).map(({ words }) => words))].join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The card before or after on the page; null at the ends. */
function nearCard(card: HTMLElement, step: 1 | -1): HTMLElement | null {
  const cards = [...(card.closest('main') ?? card.ownerDocument).querySelectorAll<HTMLElement>('[data-task-link]')];
  return cards[cards.indexOf(card) + step] ?? null;
}
