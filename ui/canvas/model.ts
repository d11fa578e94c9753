import type { Place } from './place.ts';

/** What the canvas draws. Words come ready made: the canvas knows no language, no screen and no colours of its own. */

/**
 * Shape of a card: a text that is held, a directive that is only cited, an organ of which none was received, or
 * several of these in a pile.
 */
export type CardForm = 'held' | 'cited' | 'expected' | 'pile';

/** What the stripe on the card's left edge says. */
export type CardState = 'held' | 'partial' | 'cited' | 'awaited' | 'overdue';

/** A colour that stands for a value of the lens; the theme knows what it looks like. */
export type Tone = string;

/** Items to handle on a card: the sign of their list, and how many. */
export type CardBadge = { readonly list: 'A' | 'B' | 'C'; readonly count: number };

/** How an edge is known; decides its line. */
export type EdgeLine = 'stated' | 'chain' | 'suggested' | 'suspect' | 'decided' | 'rejected' | 'shortCut' | 'expected';

/** Holes among what is hidden below a card: two kinds that are counted, drawn and told apart. A count of 0 has no words. */
export type HiddenHoles = {
  /** Organs of which nothing was received: "9 chưa nhận được". */
  readonly awaited: { readonly count: number; readonly words: string };
  /** Documents that are only cited: "3 chưa có toàn văn". */
  readonly cited: { readonly count: number; readonly words: string };
};

export type CanvasNode = {
  readonly id: string;
  /** One of the model's lanes. */
  readonly lane: string;
  /** Sub-column inside the lane, from 0. */
  readonly column: number;
  /** Place inside the sub-column; never changes by expanding or filtering. */
  readonly order: number;
  readonly form: CardForm;
  readonly state: CardState;
  /** Colour of the stripe while a lens is on; null: by state. */
  readonly tone: Tone | null;
  readonly root: boolean;
  /** Symbol, or what stands for it. */
  readonly title: string;
  /** Issuing organs. */
  readonly organ: string;
  /** Kind ("Kế hoạch"); left out where there is no room. */
  readonly kind: string;
  /** Date, or that it is not known. */
  readonly date: string;
  readonly undated: boolean;
  /** How much of what was expected is there, from 0 to 1, and the same in figures; null where nothing can be compared. */
  readonly bar: { readonly share: number; readonly text: string } | null;
  /** Open items by list; empty where there are none. */
  readonly badges: readonly CardBadge[];
  /** Not there yet on the day that is looked at: drawn grey. */
  readonly later: boolean;
  /** What is said of a document outside of what is followed: drawn quieter; null or left out: within it. */
  readonly outside?: string | null;
  /** Within what is followed, while that is not everything: those above stand beside it. */
  readonly followed?: boolean;
  /** Short words on the upper edge ("chưa có toàn văn", "bản tóm lược"); null where there is nothing to say. */
  readonly tag: string | null;
  /** Direct neighbours on the side that opens (lower ones; upper ones on the way up): drawn and in all. */
  readonly nearShown: number;
  readonly nearTotal: number;
  /** "12 / 63", in the language of the screen. */
  readonly nearText: string;
  /** What the handle counts and does, in whole sentences; empty where there is none. */
  readonly nearHint?: string;
  /** What is missing among everything hidden below; null where nothing is. */
  readonly hidden: HiddenHoles | null;
  /** What the handle on the card does; null where it does nothing. */
  readonly handle: 'expand' | 'collapse' | null;
  /** Whether what is drawn below can be put away. */
  readonly collapsible: boolean;
  /** Everything a screen reader should say of it. */
  readonly name: string;
  /** Depth in the reading tree, from 1. */
  readonly treeLevel: number;
};

export type CanvasEdge = {
  readonly id: string;
  /** The lower document. */
  readonly from: string;
  /** The one it carries out. */
  readonly to: string;
  readonly line: EdgeLine;
};

export type CanvasLane = {
  readonly id: string;
  readonly label: string;
  /** Known to be issued of expected ("đã ban hành 5 trên 63"), beside the label; empty where nothing is expected. */
  readonly received: string;
  /** The figures of it alone ("5 trên 63"), for where there is little room. */
  readonly receivedShort?: string;
  /** What the chip at the edge of the screen does that stands for the head while little of the lane is in sight. */
  readonly bring?: string;
  /** Counts under the label. */
  readonly note: string;
  /** What the counts mean, in a whole sentence. */
  readonly hint: string;
  /** What opening the lane does, in words; null where there is nothing to open. */
  readonly grow: string | null;
  /** What putting its cards away does, in words; null where there is nothing to put away. */
  readonly shrink: string | null;
};

export type Selection = { readonly kind: 'node' | 'edge'; readonly id: string };

export type CanvasModel = {
  /** From left to right. */
  readonly lanes: readonly CanvasLane[];
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly selected: Selection | null;
  readonly theme: CanvasTheme;
  /** Name of the whole picture for screen readers. */
  readonly name: string;
};

export type EdgeStyle = {
  readonly color: string;
  /** In units of the picture. */
  readonly width: number;
  /** Lengths of dash and gap; empty for a solid line. */
  readonly dash: readonly number[];
  readonly hollowArrow: boolean;
  /** A sign on the middle of the line. */
  readonly sign?: string;
};

export type CanvasTheme = {
  readonly font: string;
  readonly paper: string;
  readonly band: string;
  readonly bandLine: string;
  readonly card: string;
  readonly hole: string;
  readonly cardLine: string;
  readonly holeLine: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly focus: string;
  readonly undated: string;
  readonly tag: string;
  readonly tagInk: string;
  readonly tagLine: string;
  readonly shadow: string;
  readonly stripe: Readonly<Record<CardState, string>>;
  /** Colours of the values of all lenses. */
  readonly tones: Readonly<Record<Tone, string>>;
  readonly bar: string;
  readonly barGround: string;
  readonly badges: Readonly<Record<CardBadge['list'], { readonly ground: string; readonly ink: string; readonly line: string }>>;
  readonly edges: Readonly<Record<EdgeLine, EdgeStyle>>;
};

export type CanvasHandlers = {
  /** A card or an edge was chosen; null when the empty ground was. */
  readonly onSelect: (selection: Selection | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
  /** A whole lane is to be opened, or its cards put away. */
  readonly onLane?: (lane: string, action: 'grow' | 'shrink') => void;
  /** Keyboard focus went to this card. */
  readonly onFocus?: (id: string) => void;
  /** Zoom changed; 1 is natural size. */
  readonly onZoom?: (zoom: number) => void;
  /** The picture came to rest here; null: where it opens by itself. */
  readonly onRest?: (place: Place | null) => void;
};

/** A card on the page, in CSS pixels of the window. */
export type ScreenBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
