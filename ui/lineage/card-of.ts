import type { CanvasNode } from '../canvas/model.ts';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { laneOf } from './lanes.ts';
import type { LineageAnswer, LineageNode } from './lineage-query.ts';

/** A document as a card, in words of the screen's language. `depth` in the reading tree counts from the topmost card. */
export function cardOf(node: LineageNode, root: string, direction: LineageAnswer['direction'], topDepth: number, t: Translate): CanvasNode {
  const { directive } = node;
  const edition = directive.source?.edition ?? null;
  const partial = edition === 'CONDENSED' || edition === 'EXCERPT';
  const organ = issuersText(directive, t) || t('lineage.card.noOrgan');
  const title = symbolText(directive, t);
  const date = dateText(directive, t);
  // On the way up the neighbours that open are the upper ones; what is drawn there is not put away again.
  const upwards = direction === 'UP' || (direction === 'BOTH' && node.depth < 0);
  const near = upwards ? { shown: node.upperShown, total: node.upperTotal } : { shown: node.lowerShown, total: node.lowerTotal };
  const open = near.shown < near.total;
  const told = upwards ? t('lineage.card.upperSome', near) : near.total === 0 ? t('lineage.card.lowerNone') : t('lineage.card.lowerSome', near);
  const holes = node.belowHiddenNotHeld === 0 ? '' : ` ${t('lineage.card.hiddenHoles', { n: node.belowHiddenNotHeld })}`;
  const state = [
    t(directive.held ? 'common.held.yes' : 'common.held.no'),
    directive.held && partial ? t(`common.edition.${edition}`) : '',
    node.inCycle ? t('lineage.card.cycle') : '',
  ];
  return {
    id: node.id,
    lane: laneOf(directive.level),
    column: node.column,
    order: node.order,
    form: directive.held ? 'held' : 'cited',
    state: directive.held ? (partial ? 'partial' : 'held') : 'cited',
    root: node.id === root,
    title,
    organ,
    kind: kindText(directive, t),
    date: node.inCycle ? `${date} · ${t('lineage.card.cycle')}` : date,
    undated: node.undated,
    tag: tagOf(node, t),
    nearShown: near.shown,
    nearTotal: near.total,
    nearText: upwards ? `↑ ${t('lineage.card.lower', near)}` : t('lineage.card.lower', near),
    hiddenHoles: node.belowHiddenNotHeld,
    handle: open ? 'expand' : upwards || near.total === 0 ? null : 'collapse',
    collapsible: !upwards && near.shown > 0,
    name: t('lineage.card.name', {
      symbol: title,
      organ,
      level: directive.level === null ? t('common.level.none') : t(`common.level.${directive.level}`),
      state: state.filter((part) => part !== '').join(', '),
      date,
      lower: `${told}${holes}`,
    }),
    treeLevel: node.depth - topDepth + 1,
  };
}

function tagOf(node: LineageNode, t: Translate): string | null {
  const { directive } = node;
  if (directive.withdrawn) return t('lineage.card.tag.withdrawn');
  if (!directive.held) return directive.outcome === 'EXCERPT' ? t('lineage.card.tag.EXCERPT') : t('lineage.card.tag.cited');
  const edition = directive.source?.edition;
  return edition === 'CONDENSED' || edition === 'EXCERPT' ? t(`lineage.card.tag.${edition}`) : null;
}
