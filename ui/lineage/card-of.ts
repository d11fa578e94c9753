import type { CanvasNode, CardBadge } from '../canvas/model.ts';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { laneOf } from './lanes.ts';
import type { Lens, Seen } from './lens.ts';
import type { LineageAnswer, LineageNode } from './lineage-query.ts';
import type { LineageMark } from './marks-query.ts';

/** What a card is drawn from besides its document. */
export type CardContext = {
  readonly root: string;
  readonly direction: LineageAnswer['direction'];
  /** Depth of the topmost card: the reading tree counts from it. */
  readonly topDepth: number;
  readonly mark: LineageMark | null;
  readonly lens: Lens;
  readonly seen: Seen;
  /** Holes right under it that are drawn, one card each. */
  readonly holesDrawn: number;
  /** Organs awaited below it that no card of their own stands for. */
  readonly holesHidden: number;
  /** Whether something around it can be opened: what only a filter hides cannot. */
  readonly openable: boolean;
  /** Not issued yet on the day that is looked at. */
  readonly later: boolean;
  readonly scoped: boolean;
};

/** A document as a card, in words of the screen's language. */
export function cardOf(node: LineageNode, context: CardContext, t: Translate): CanvasNode {
  const { directive } = node;
  const { mark, lens, seen, later } = context;
  const edition = directive.source?.edition ?? null;
  const partial = edition === 'CONDENSED' || edition === 'EXCERPT';
  const organ = issuersText(directive, t) || t('lineage.card.noOrgan');
  const title = symbolText(directive, t);
  const date = dateText(directive, t);
  // On the way up the neighbours that open are the upper ones; what is drawn there is not put away again.
  const upwards = context.direction === 'UP' || (context.direction === 'BOTH' && node.depth < 0);
  const near = upwards
    ? { shown: node.upperShown, total: node.upperTotal }
    : { shown: node.lowerShown + context.holesDrawn, total: node.lowerTotal + (mark?.awaitedCount ?? 0) };
  const open = near.shown < near.total && context.openable;
  const badges = badgesOf(mark);
  const tone = lens.id === 'state' ? null : lens.of(seen);
  const outside = isOutside(node, mark);
  const awaited = upwards || mark === null || context.holesHidden === 0 ? '' : awaitedSentence(mark, context.holesHidden, t);
  const hidden = hiddenOf(node.belowHiddenNotHeld, upwards ? 0 : context.holesHidden, mark, t);
  return {
    id: node.id,
    lane: laneOf(directive.level),
    column: node.column,
    order: node.order,
    form: directive.held ? 'held' : 'cited',
    state: directive.held ? (partial ? 'partial' : 'held') : 'cited',
    tone,
    root: node.id === context.root,
    title,
    organ,
    kind: kindText(directive, t),
    date: node.inCycle ? `${date} · ${t('lineage.card.cycle')}` : date,
    undated: node.undated,
    bar: barOf(mark, t),
    badges,
    later,
    outside: outside ? t('scope.outsideShort') : null,
    followed: context.scoped && !outside && mark !== null && node.id !== context.root,
    tag: tone === null || tone === 'none' ? (later ? t('lineage.card.tag.later') : tagOf(node, t)) : lens.words(seen, tone, t),
    nearShown: near.shown,
    nearTotal: near.total,
    nearHint: upwards || near.total === 0 ? '' : [handleWords(near, open ? 'expand' : near.shown === 0 ? null : 'collapse', t), awaited].join(' ').trim(),
    nearText: upwards ? `↑ ${t('lineage.card.lower', near)}` : t('lineage.card.lower', near),
    hidden,
    handle: open ? 'expand' : upwards || near.shown === 0 ? null : 'collapse',
    collapsible: !upwards && near.shown > 0,
    name: nameOf(node, { title, organ, date, partial, edition, upwards, near, awaited, badges }, context, t),
    treeLevel: node.depth - context.topDepth + 1,
  };
}

/** Issued outside of what is followed; never said of the document that the picture is of. */
export function isOutside({ depth }: LineageNode, mark: LineageMark | null): boolean {
  return depth !== 0 && mark?.inScope === false;
}

/** What the box at the foot of a card counts, and what a click on it does. */
export function handleWords(near: { readonly shown: number; readonly total: number }, handle: CanvasNode['handle'], t: Translate): string {
  const counted = t('lineage.card.handle', near);
  return handle === null ? counted : `${counted} ${t(`lineage.card.handle.${handle}`)}`;
}

type Told = {
  readonly title: string;
  readonly organ: string;
  readonly date: string;
  readonly partial: boolean;
  readonly edition: NonNullable<LineageNode['directive']['source']>['edition'] | null;
  readonly upwards: boolean;
  readonly near: { readonly shown: number; readonly total: number };
  /** What was not received below; empty where nothing of it hides. */
  readonly awaited: string;
  readonly badges: readonly CardBadge[];
};

/** Name, level, state and number of items, as a screen reader says it. */
function nameOf(node: LineageNode, told: Told, { mark, later, lens, seen }: CardContext, t: Translate): string {
  const { directive, belowHiddenNotHeld, inCycle } = node;
  const state = [
    t(directive.held ? 'common.held.yes' : directive.outcome === 'EXCERPT' ? 'common.held.EXCERPT' : 'common.held.no'),
    directive.held && told.partial && told.edition !== null ? t(`common.edition.${told.edition}`) : '',
    inCycle ? t('lineage.card.cycle') : '',
    later ? t('lineage.card.tag.later') : '',
    isOutside(node, mark) ? t('scope.outside') : '',
    lens.id === 'state' ? '' : lens.words(seen, lens.of(seen), t),
  ];
  const lower = told.upwards
    ? t('lineage.card.upperSome', told.near)
    : told.near.total === 0
      ? t('lineage.card.lowerNone')
      : mark && mark.awaitedCount > 0
        ? t('lineage.card.lowerAwaited', { ...told.near, awaited: mark.awaitedCount })
        : t('lineage.card.lowerSome', told.near);
  const more = [
    lower,
    belowHiddenNotHeld === 0 ? '' : t('lineage.card.hiddenHoles', { n: belowHiddenNotHeld }),
    told.awaited,
    mark?.concrete ? t('lineage.card.coverage', { n: mark.concrete.count, total: mark.concrete.denominator }) : '',
    ...told.badges.map(({ list, count }) => t(`lineage.card.items.${list}`, { n: count })),
  ];
  return t('lineage.card.name', {
    symbol: told.title,
    organ: told.organ,
    level: directive.level === null ? t('common.level.none') : t(`common.level.${directive.level}`),
    state: state.filter((part) => part !== '').join(', '),
    date: told.date,
    lower: more.filter((part) => part !== '').join(' '),
  });
}

/** Open items by list, in the order of the lists. */
export function badgesOf(mark: Pick<LineageMark, 'items'> | null): readonly CardBadge[] {
  return (mark?.items ?? []).flatMap(({ list, count }) => (list === 'A' || list === 'B' || list === 'C' ? [{ list, count }] : []));
}

/** Figures where there is room for them, a share where they are long. */
function barOf(mark: LineageMark | null, t: Translate): CanvasNode['bar'] {
  if (!mark?.concrete || mark.concrete.denominator === 0) return null;
  const { count, denominator } = mark.concrete;
  const share = count / denominator;
  return { share, text: denominator < 100 ? `${count}/${denominator}` : t('lineage.lens.share', { n: Math.round(100 * share) }) };
}

function tagOf(node: LineageNode, t: Translate): string | null {
  const { directive } = node;
  if (directive.withdrawn) return t('lineage.card.tag.withdrawn');
  if (!directive.held) return directive.outcome === 'EXCERPT' ? t('lineage.card.tag.EXCERPT') : t('lineage.card.tag.cited');
  const edition = directive.source?.edition;
  return edition === 'CONDENSED' || edition === 'EXCERPT' ? t(`lineage.card.tag.${edition}`) : null;
}

type Awaited = Pick<LineageMark, 'awaitedCount' | 'awaitedBelow'>;

/** “83 chưa nhận, mọi cấp”: everything not received below, drawn or not. */
function awaitedWords({ awaitedCount: direct, awaitedBelow: n }: Awaited, t: Translate): string {
  return t(direct === n ? 'lineage.card.awaited.direct' : 'lineage.card.awaited.all', { n });
}

/** The same in a sentence, with how much of it is right below, and how much has no card of its own. */
export function awaitedSentence({ awaitedCount: direct, awaitedBelow: n }: Awaited, hidden: number, t: Translate): string {
  return t('lineage.card.awaited.sentence', { n, direct, lower: n - direct, hidden });
}

/** What is missing among what is hidden below, each kind in its own words; null where nothing is. */
function hiddenOf(cited: number, awaited: number, mark: LineageMark | null, t: Translate): CanvasNode['hidden'] {
  if (cited === 0 && awaited === 0) return null;
  return {
    awaited: { count: awaited, words: awaited === 0 || mark === null ? '' : awaitedWords(mark, t) },
    cited: { count: cited, words: cited === 0 ? '' : t('lineage.card.hiddenSign.cited', { n: cited }) },
  };
}
