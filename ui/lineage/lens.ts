import type { Tone } from '../canvas/model.ts';
import type { Translate } from '../i18n/use-t.ts';
import { type Hole, isOverdue } from './holes.ts';
import type { LegendCounts } from './legend.tsx';
import type { LineageEdge, LineageNode } from './lineage-query.ts';
import type { LineageMark } from './marks-query.ts';

export const LENS_IDS = ['state', 'days', 'coverage', 'line', 'review'] as const;
export type LensId = (typeof LENS_IDS)[number];

/** What a lens looks at: a document with its mark and the links above it, or a hole. */
export type Seen = { readonly node: LineageNode; readonly mark: LineageMark | null; readonly above: readonly LineageEdge[]; readonly root: boolean } | Hole;

const DAYS: readonly (readonly [most: number, tone: Tone])[] = [
  [30, 'd30'],
  [60, 'd60'],
  [90, 'd90'],
  [180, 'd180'],
  [Number.POSITIVE_INFINITY, 'dMore'],
];
const SHARES: readonly (readonly [least: number, tone: Tone])[] = [
  [1, 'c100'],
  [0.67, 'c67'],
  [0.34, 'c34'],
  [Number.MIN_VALUE, 'c1'],
  [0, 'c0'],
];
const LINES = ['PARTY', 'STATE', 'COUNCIL', 'FRONT', 'UNION', 'YOUTH', 'WOMEN', 'FARMERS', 'VETERANS', 'FORCES', 'ASSOCIATION', 'OTHER'] as const;

/** One way of colouring the cards: its values in the order of the legend, and which of them a card has. */
export type Lens = {
  readonly id: LensId;
  readonly values: readonly Tone[];
  readonly of: (seen: Seen) => Tone;
  /** The value in words, short enough for a label on the card. */
  readonly words: (seen: Seen, tone: Tone, t: Translate) => string;
};

const named = (_seen: Seen, tone: Tone, t: Translate): string => toneText(tone, t);

export const LENSES: Readonly<Record<LensId, Lens>> = {
  state: { id: 'state', values: ['held', 'partial', 'cited', 'overdue', 'awaited'], of: stateOf, words: named },
  days: {
    id: 'days',
    values: ['d30', 'd60', 'd90', 'd180', 'dMore', 'none', 'awaited'],
    of: (seen) => {
      if ('kind' in seen) return 'awaited';
      const days = seen.mark?.daysAfterSuperior ?? null;
      return days === null ? 'none' : (DAYS.find(([most]) => days <= most)?.[1] ?? 'dMore');
    },
    words: (seen, tone, t) => {
      const days = 'kind' in seen ? null : (seen.mark?.daysAfterSuperior ?? null);
      return days === null ? toneText(tone, t) : t('lineage.lens.daysAfter', { n: days });
    },
  },
  coverage: {
    id: 'coverage',
    values: ['c100', 'c67', 'c34', 'c1', 'c0', 'none', 'awaited'],
    of: (seen) => {
      if ('kind' in seen) return 'awaited';
      const figure = seen.mark?.concrete ?? null;
      if (figure === null) return 'none';
      const share = figure.count / figure.denominator;
      return SHARES.find(([least]) => share >= least)?.[1] ?? 'c0';
    },
    words: (seen, tone, t) => {
      const figure = 'kind' in seen ? null : (seen.mark?.concrete ?? null);
      return figure === null ? toneText(tone, t) : t('lineage.lens.share', { n: Math.round((100 * figure.count) / figure.denominator) });
    },
  },
  line: {
    id: 'line',
    values: [...LINES.map((line) => `line${line}`), 'none'],
    of: (seen) => {
      const line = 'kind' in seen ? seen.organ.line : seen.node.directive.line;
      return line === null ? 'none' : `line${line}`;
    },
    words: named,
  },
  review: { id: 'review', values: ['rDecided', 'rStated', 'rWaiting', 'rSuspect', 'none', 'awaited'], of: reviewOf, words: named },
};

function stateOf(seen: Seen): Tone {
  if ('kind' in seen) return isOverdue(seen.organ) ? 'overdue' : 'awaited';
  const { directive } = seen.node;
  if (!directive.held) return 'cited';
  const edition = directive.source?.edition;
  return edition === 'CONDENSED' || edition === 'EXCERPT' ? 'partial' : 'held';
}

/** What is sure of the links to the documents above: the least sure one counts. */
function reviewOf(seen: Seen): Tone {
  if ('kind' in seen) return 'awaited';
  if (seen.above.length === 0) return 'none';
  const states = seen.above.map((edge) => edge.state);
  if (states.includes('SUSPECT')) return 'rSuspect';
  if (states.includes('SUGGESTED')) return 'rWaiting';
  return states.every((state) => state === 'CONFIRMED') ? 'rDecided' : 'rStated';
}

/** The states that have excerpts among them: one that is not held is counted with what is only cited, one that was handed in as an excerpt of a text that is held with the condensed ones. */
export function excerptsAmong(nodes: readonly LineageNode[]): ReadonlySet<Tone> {
  const excerpts = nodes.filter(({ directive }) => (directive.held ? directive.source?.edition === 'EXCERPT' : directive.outcome === 'EXCERPT'));
  return new Set(excerpts.map((node) => stateOf({ node, mark: null, above: [], root: false })));
}

/** A value of a lens in words; excerpts are named only under the states that have some. */
export function toneText(tone: Tone, t: Translate, excerpts: ReadonlySet<Tone> = new Set()): string {
  if ((tone === 'partial' || tone === 'cited') && excerpts.has(tone)) return t(`lineage.tone.${tone}.excerpt`);
  const line = LINES.find((one) => tone === `line${one}`);
  if (line !== undefined) return t(`common.line.${line}`);
  const known = TONE_NAMES.find((one) => one === tone);
  return known === undefined ? tone : t(`lineage.tone.${known}`);
}

const TONE_NAMES = [
  'held',
  'partial',
  'cited',
  'awaited',
  'overdue',
  'd30',
  'd60',
  'd90',
  'd180',
  'dMore',
  'c100',
  'c67',
  'c34',
  'c1',
  'c0',
  'rDecided',
  'rStated',
  'rWaiting',
  'rSuspect',
  'none',
] as const;

/** Every value of every lens, for the theme. */
export const ALL_TONES: readonly Tone[] = [...new Set(LENS_IDS.flatMap((id) => LENSES[id].values))];

/** The same in a legend, beside a number: what was not received is counted over the whole diagram, or the part of it that is in sight; on a card only below it. */
export function legendText(tone: Tone, t: Translate, { awaited, excerpts }: Pick<LegendCounts, 'awaited' | 'excerpts'>): string {
  const words = toneText(tone, t, excerpts);
  return tone === 'awaited' || tone === 'overdue'
    ? t(awaited.all < awaited.whole ? 'lineage.legend.awaitedPart' : 'lineage.legend.awaited', { tone: words })
    : words;
}
