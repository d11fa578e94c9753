import type { PlainDate } from '../domain/dates.ts';
import type { Level } from '../domain/lists.ts';
import type { DirectiveOutline, EdgeRow } from '../domain/rows.ts';

/** Rows of one snapshot: everything reachable from the root in the directions asked for, and the edges among it. */
export type LineageInput = {
  readonly root: DirectiveOutline;
  readonly directives: readonly DirectiveOutline[];
  /** IMPLEMENTS edges; rejected ones are passed over. */
  readonly edges: readonly EdgeRow[];
  /** The walk that gathered the rows met its bound; every count is then a lower bound. */
  readonly truncated: boolean;
};

export type LineageOptions = {
  readonly direction: 'up' | 'down' | 'both';
  /** Steps from the root that are drawn without being asked for; at least 0. */
  readonly depth: number;
  /** Lower (or upper) documents drawn of one document; at least 0. */
  readonly perParent: number;
  /** Documents whose lower ones are all drawn (up to EXPANDED_LIMIT), whatever the depth. */
  readonly expand: ReadonlySet<string>;
  /** Levels whose documents are all drawn (up to EXPANDED_LIMIT below one document, up to LEVELS_LIMIT in all), with what leads to them. */
  readonly levels?: ReadonlySet<Level>;
  /** Of more neighbours than are drawn these come first. */
  readonly first?: (row: DirectiveOutline) => boolean;
  /** Lower documents that are drawn besides, by the document above and their own row. */
  readonly also?: (underId: string, row: DirectiveOutline) => boolean;
  readonly asOf: PlainDate;
  /** Draw edges that a longer way makes redundant as well. */
  readonly shortCuts: boolean;
  /** Follow edges that a rule only suggests. */
  readonly suggested: boolean;
};

export type PictureNode = {
  readonly id: string;
  /** Steps from the root along what is drawn by default; negative above it. */
  readonly depth: number;
  /** Sub-column inside the lane, from 0. */
  readonly column: number;
  /** Place inside the sub-column over the whole lineage, from 0; the same whatever is cut or filtered. */
  readonly order: number;
  readonly lowerTotal: number;
  readonly lowerShown: number;
  readonly belowTotal: number;
  readonly belowHidden: number;
  readonly belowHiddenNotHeld: number;
  readonly upperTotal: number;
  readonly upperShown: number;
  /** Edges of this node that a longer way makes redundant. */
  readonly shortCuts: number;
  readonly undated: boolean;
  readonly inCycle: boolean;
};

export type LevelCount = { readonly level: Level | null; readonly total: number; readonly shown: number; readonly held: number };

export type LineagePicture = {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly { readonly key: string; readonly from: string; readonly to: string; readonly shortCut: boolean }[];
  readonly totals: {
    readonly nodes: number;
    readonly shown: number;
    readonly held: number;
    readonly citedNotHeld: number;
    readonly undated: number;
    readonly laterThanAsOf: number;
    readonly suggestedEdges: number;
    readonly shortCuts: number;
    readonly truncated: boolean;
    readonly levels: readonly LevelCount[];
  };
};

/** Lower documents drawn of one that was expanded by hand, or by its level. */
export const EXPANDED_LIMIT = 200;

/** Documents of a picture up to which whole levels are drawn; more could not be told apart. */
export const LEVELS_LIMIT = 2_000;
