import type { Actor } from '../domain/actor.ts';
import type { Scope } from '../domain/coverage.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { DirectiveKind } from '../domain/kinds.ts';
import type { Holding, Level, Line, Relation } from '../domain/lists.ts';
import type { ChangeRow, DutyRow, TaskLinkRow } from '../domain/propagation.ts';
import type {
  DecisionRow,
  DirectiveOutline,
  DirectiveRow,
  EdgeProofRow,
  EdgeRow,
  GraphChange,
  ImportItemRow,
  ImportJobRow,
  MentionRow,
  OrganRow,
  PlaceRow,
  ReadingRow,
  SearchEntry,
  SourceRow,
  TaskRow,
} from '../domain/rows.ts';
import type { DumpPage, DumpPart, DumpRows } from './dump.ts';
import type { SearchTier } from './search-tier.ts';

/**
 * The one door to the graph. It speaks rows and says nothing about what they mean: that is said in
 * linking, lineage and audit, once for both stores. Every call names who asks. Ids that are not
 * there are left out of an answer, never an error; aliases of merged directives are followed.
 * Lists of ids may be of any length (a store batches); answers are ordered by id unless said otherwise,
 * texts by code unit without regard to a locale. An id given twice is answered once.
 * Aliases are followed in the ids that are asked for; rows are given as they were put.
 * Errors: StoreUnavailableError, BusyError, ConflictError.
 */
export interface GraphStore {
  /** Which store this is and whether it answers now. Never throws. */
  health(): Promise<StoreHealth>;
  /** Waits for what is under way and lets go of everything; further calls fail with StoreUnavailableError. */
  close(): Promise<void>;

  /** Number of the last committed change, from 0; grows by one with each commit and each decision. */
  graphVersion(actor: Actor): Promise<number>;
  counts(actor: Actor): Promise<StoreCounts>;

  // Directives
  directives(actor: Actor, ids: readonly string[]): Promise<readonly DirectiveRow[]>;
  directivesByIdentity(actor: Actor, identityKeys: readonly string[]): Promise<readonly DirectiveRow[]>;
  /** All directives with one of these symbol keys. */
  directivesBySymbol(actor: Actor, symbolKeys: readonly string[]): Promise<readonly DirectiveRow[]>;
  /** Filtered and paged; order: issue date descending (undated last), then id. */
  listDirectives(actor: Actor, filter: DirectiveFilter, page: Page): Promise<Paged<DirectiveRow>>;
  /** How many directives each value of a facet has under the filter, the facet's own filter left aside; most frequent first, then by value. Null counts nowhere. */
  directiveFacets(actor: Actor, filter: DirectiveFilter): Promise<DirectiveFacets>;

  // Edges
  /**
   * Ids reachable from the given ones along edges of these relations whose state is not `rejected`,
   * the given ones included at depth 0, each at its least depth; nearest first, then by id. Cycles end. No relations: nothing but the given ids.
   */
  reach(actor: Actor, request: ReachRequest): Promise<Reach>;
  /** Edges with both ends in the set, of these relations (none: no edges), rejected ones too. Ordered by key. */
  edgesAmong(actor: Actor, ids: readonly string[], relations: readonly Relation[]): Promise<readonly EdgeRow[]>;
  /** Edges that touch one of the ids at either end. Ordered by key. */
  edgesOf(actor: Actor, ids: readonly string[]): Promise<readonly EdgeRow[]>;
  edges(actor: Actor, keys: readonly string[]): Promise<readonly EdgeRow[]>;
  /** Ordered by edge key, then as they were put. */
  proofs(actor: Actor, edgeKeys: readonly string[]): Promise<readonly EdgeProofRow[]>;

  /**
   * The whole graph at a glance, as it is at one moment: every directive as a picture places it, every IMPLEMENTS edge,
   * rejected ones too, and who asks for a document. In no order. Meant to be asked once and then kept up by `changes`.
   */
  outline(actor: Actor): Promise<GraphOutline>;

  // Sources, mentions, readings, tasks
  sources(actor: Actor, sourceIds: readonly string[]): Promise<readonly SourceRow[]>;
  sourcesOf(actor: Actor, directiveIds: readonly string[]): Promise<readonly SourceRow[]>;
  /** Of several sources of one file the first by id. */
  sourceByHash(actor: Actor, bytesHash: string): Promise<SourceRow | null>;
  sourcesOfJob(actor: Actor, jobId: string): Promise<readonly SourceRow[]>;
  text(actor: Actor, textId: string): Promise<string | null>;
  texts(actor: Actor, textIds: readonly string[]): Promise<readonly TextRow[]>;
  original(actor: Actor, bytesHash: string): Promise<Uint8Array | null>;
  /** Ordered by source id. */
  readings(actor: Actor, sourceIds: readonly string[]): Promise<readonly ReadingRow[]>;
  mentionsBySymbol(actor: Actor, symbolKeys: readonly string[]): Promise<readonly MentionRow[]>;
  mentionsOfSources(actor: Actor, sourceIds: readonly string[]): Promise<readonly MentionRow[]>;
  /** Mentions that resolve to one of the directives. */
  mentionsOf(actor: Actor, directiveIds: readonly string[]): Promise<readonly MentionRow[]>;
  tasksOf(actor: Actor, directiveIds: readonly string[]): Promise<readonly TaskRow[]>;

  // Propagation
  /** Links with a task of one of the directives at either end, rejected ones too. Ordered by key. */
  taskLinksOf(actor: Actor, directiveIds: readonly string[]): Promise<readonly TaskLinkRow[]>;
  taskLinks(actor: Actor, keys: readonly string[]): Promise<readonly TaskLinkRow[]>;
  /** What the stored links of each directive rest on; directives that were never linked are left out. */
  taskLinkings(actor: Actor, directiveIds: readonly string[]): Promise<readonly TaskLinkingBasis[]>;
  /** What these directives make others owe. Ordered by id. */
  dutiesOf(actor: Actor, directiveIds: readonly string[]): Promise<readonly DutyRow[]>;

  // Organs and places
  organs(actor: Actor, ids: readonly string[]): Promise<readonly OrganRow[]>;
  /** Paged, ordered by name then id. `text` is matched against the folded name: every word, the last as a prefix. */
  listOrgans(actor: Actor, filter: OrganFilter, page: Page): Promise<Paged<OrganRow>>;
  places(actor: Actor, ids: readonly string[]): Promise<readonly PlaceRow[]>;

  /**
   * Entries whose folded text holds every word of the folded query, the last word as a prefix, or holds some that the names
   * around it lack while these hold the others, plus entries whose symbol key equals the query's. Any text may be asked for.
   * An entry answers a question with `ways` as it answers the best of them. Ordered by tier (see `searchTier`), then date
   * descending (undated last), then id, then kind.
   */
  search(actor: Actor, query: SearchQuery): Promise<SearchAnswer>;
  /** How many entries answer each of several texts, in the order given: the totals that `search` would tell. */
  searchTotals(actor: Actor, texts: readonly SearchText[], kinds?: readonly SearchEntry['kind'][]): Promise<readonly number[]>;

  // Imports
  job(actor: Actor, jobId: string): Promise<ImportJobRow | null>;
  /** Newest first, then by id. */
  jobs(actor: Actor, page: Page): Promise<Paged<ImportJobRow>>;
  /** Items of several imports, ordered by import id, then by index. */
  itemsOf(actor: Actor, jobIds: readonly string[]): Promise<readonly ImportItemRow[]>;
  /** Ordered by index. */
  items(actor: Actor, jobId: string): Promise<readonly ImportItemRow[]>;
  /**
   * Items that are `waiting`, `reading` or `linking`, oldest job first, then by index: what to go on with
   * after a crash. Items whose job is not there are left out.
   */
  openItems(actor: Actor, limit: number): Promise<readonly ImportItemRow[]>;
  isPurged(actor: Actor, bytesHash: string): Promise<boolean>;

  // Decisions
  /** The log of these subjects, oldest first. */
  decisions(actor: Actor, subjectKeys: readonly string[]): Promise<readonly DecisionRow[]>;
  /** The log after a position, oldest first. */
  decisionsSince(actor: Actor, sequence: number, limit: number): Promise<readonly DecisionRow[]>;
  /**
   * Appends one decision together with the rows it changes. The same `requestId` again gives the first
   * answer and changes nothing. ConflictError when the subject has decisions after `expectedVersion`
   * (the graph version the person was looking at; null for no check). `by` is the actor's id.
   */
  decide(actor: Actor, decision: NewDecision, change: GraphChange): Promise<DecisionRow>;
  /**
   * Appends several decisions that change no rows, in their order: all of them or, at the first that is refused, none.
   * Each is as one of `decide`, with a graph version of its own. Answers in the order given; empty for none.
   */
  decideAll(actor: Actor, decisions: readonly NewDecision[]): Promise<readonly DecisionRow[]>;

  /** The feed of changes after a position, oldest first. It begins with the first change after the store learned to keep it. */
  changes(actor: Actor, afterSequence: number, limit: number): Promise<readonly ChangeRow[]>;
  /** The last position of the feed before an instant; 0 when there is none. Changes without an instant do not count. */
  changesBefore(actor: Actor, at: string): Promise<number>;

  // Everything, for archives and figures over the whole graph
  /**
   * All rows of one part, in pages ordered by key; `next` is what to ask for after this page, null at the end.
   * Pages of different parts come from one graph only while nothing is committed in between: hold the lease.
   */
  dump(actor: Actor, part: DumpPart, after: string | null, limit: number): Promise<DumpPage>;
  /**
   * Puts dumped rows as they are: no new version, nothing in the feed. Parts in the order of `DUMP_PARTS`.
   * BusyError when the lease was lost; ConflictError as `commit`.
   */
  load(actor: Actor, lease: Lease, rows: DumpRows): Promise<void>;

  // Writing
  /**
   * The one queue for linking and committing, over all processes. Waits up to `waitMs` for its turn,
   * then fails with BusyError. The store renews the lease by heartbeat until it is released.
   */
  acquireLease(actor: Actor, waitMs: number): Promise<Lease>;
  /**
   * All of it or nothing; gives the new graph version. Removals come first, then what is put: directives,
   * aliases, the rest; so a change may remove a row and put it anew. Edges, their proofs and tasks go with
   * their directive; a text or an original goes when the last source leaves it. Putting a directive lifts an
   * alias of its id; an alias to itself lifts it as well. A change with a tombstone is a purge: of what it
   * removes no word or byte stays in what the store keeps.
   * BusyError when the lease was lost. ConflictError when two directives would have one identity key, or an
   * edge, a proof or a task names a directive or edge that is not there.
   */
  commit(actor: Actor, lease: Lease, change: GraphChange): Promise<number>;
  /** Rows outside the graph (jobs, items, originals of waiting or refused files): no lease, no new version. */
  note(actor: Actor, change: Pick<GraphChange, 'putJobs' | 'putItems' | 'putOriginals' | 'removeOriginals'>): Promise<void>;
}

export type TaskLinkingBasis = { readonly directiveId: string; readonly basis: string };

export type TextRow = { readonly id: string; readonly text: string };

export type Lease = { readonly id: string; release(): Promise<void> };

export type StoreHealth = {
  readonly kind: 'sqlite' | 'neo4j' | 'memory';
  readonly ready: boolean;
  /** What is wrong, for operators; null when ready. */
  readonly problem: string | null;
  readonly schemaVersion: number | null;
};

/**
 * Every directive is in one of the first four: held, cited without its whole text, a text that is none
 * (`isReport`: news and papers about directives) or withdrawn. Edges without the rejected; numbered tasks.
 */
export type StoreCounts = {
  readonly held: number;
  readonly citedNotHeld: number;
  /** Those of `citedNotHeld` of which a part of the text is there. */
  readonly excerpts: number;
  readonly reports: number;
  readonly withdrawn: number;
  readonly edges: number;
  readonly mentions: number;
  readonly unresolvedOrgans: number;
  readonly tasks: number;
  /** Files whose texts are in the system, and the texts: a file may hold several, a directive may have several. Of withdrawn directives none. */
  readonly files: number;
  readonly texts: number;
};

export type Page = { readonly offset: number; readonly limit: number };
export type Paged<T> = { readonly rows: readonly T[]; readonly total: number };

/** Empty lists and absent fields do not filter. */
export type DirectiveFilter = {
  /** Every word of it, folded, must occur in symbol, subject or issuers, the last as a prefix. */
  readonly text?: string;
  /** `false` leaves out reports (`isReport`) as well: they are no directives whose text is missing. */
  readonly held?: boolean;
  /** Only those of whose text there is this much. */
  readonly holdings?: readonly Holding[];
  /** True: only those with more than one text in the system. */
  readonly severalTexts?: boolean;
  readonly kinds?: readonly DirectiveKind[];
  readonly lines?: readonly Line[];
  readonly levels?: readonly Level[];
  /** Each by itself: what lies within a place is named as well where it is meant. */
  readonly placeIds?: readonly string[];
  readonly organIds?: readonly string[];
  /** Holds beside every other field, and for each facet; its places each by themselves. What has no known place or line is outside of a scope that limits it. */
  readonly scope?: Scope;
  /** Surely issued on or after / on or before (a partial date by its first and last day); undated ones are left out when either is set. */
  readonly issuedFrom?: PlainDate;
  readonly issuedTo?: PlainDate;
  /** Withdrawn ones are left out unless true. */
  readonly withWithdrawn?: boolean;
};

export type Facet = { readonly value: string; readonly count: number };
export type DirectiveFacets = {
  readonly kinds: readonly Facet[];
  readonly lines: readonly Facet[];
  readonly levels: readonly Facet[];
  /** Reports count in neither value. */
  readonly held: readonly Facet[];
  /** By `Holding`; the counts sum up to the list without its own choice. */
  readonly holdings: readonly Facet[];
};

export type OrganFilter = { readonly text?: string; readonly lines?: readonly Line[]; readonly levels?: readonly Level[]; readonly resolved?: boolean };

export type ReachRequest = {
  readonly from: readonly string[];
  /** `down`: against the edges, towards the documents that carry these out; `up`: along them. */
  readonly direction: 'up' | 'down';
  readonly relations: readonly Relation[];
  /** Steps; null for all. */
  readonly maxDepth: number | null;
  /** At most this many ids, nearest first. */
  readonly maxNodes: number;
};
export type Reach = { readonly nodes: readonly { readonly id: string; readonly depth: number }[]; readonly truncated: boolean };

export type GraphOutline = {
  /** Of the names of its issuers at most the first; `notBefore` null where it is dated. */
  readonly directives: readonly DirectiveOutline[];
  readonly edges: readonly EdgeRow[];
  /** Directives whose words ask somebody to issue a document, each once. */
  readonly asking: readonly string[];
  /** The last position of the feed of changes that is in it; 0 where the feed is empty. */
  readonly lastChange: number;
};

/** `ways`: other ways to write the same («GD&ĐT»); what answers one of them answers. Absent: none. */
export type SearchText = { readonly text: string; readonly ways?: readonly string[] };
export type SearchQuery = SearchText & {
  readonly kinds?: readonly SearchEntry['kind'][];
  readonly limit: number;
  /** Only what answers so well; absent: all. */
  readonly tiers?: readonly SearchTier[];
};
export type SearchAnswer = { readonly hits: readonly { readonly entry: SearchEntry; readonly tier: SearchTier }[]; readonly total: number };

export type NewDecision = Omit<DecisionRow, 'id' | 'sequence' | 'by' | 'at'> & { readonly at: string; readonly expectedVersion: number | null };
