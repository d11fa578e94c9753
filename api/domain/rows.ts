import type { PlainDate } from './dates.ts';
import type { Evidence } from './evidence.ts';
import type { DirectiveKind } from './kinds.ts';
import type { EdgeOrigin, EdgeState, Edition, Level, Line, Outcome, Relation } from './lists.ts';
import type { DutyRow, TaskLinkingRow } from './propagation.ts';
import type { ReadDirective, TaskUnit } from './read-directive.ts';

/** What the store keeps and the pure rooms work on: plain rows in the domain's words. */

export type DirectiveRow = {
  /** Opaque and stable; a placeholder keeps it when its text arrives. */
  readonly id: string;
  /** `numbering body | symbol key | year`; for a directive without number `source:<hash>`. Never null, unique. */
  readonly identityKey: string;
  /** Whether its text is in the system. */
  readonly held: boolean;
  /** What the source that is read first was found to be; null where there is no text at all. */
  readonly outcome: Outcome | null;
  readonly kind: DirectiveKind | null;
  readonly kindName: string | null;
  readonly symbol: string | null;
  readonly symbolKey: string | null;
  readonly partialSymbol: string | null;
  readonly subject: string | null;
  readonly issuedOn: PlainDate | null;
  /** For an undated text: the newest date it cites; never used as its date. */
  readonly notBefore: PlainDate | null;
  /** The directive whose date gave `notBefore`. */
  readonly notBeforeFrom: string | null;
  readonly issuerIds: readonly string[];
  /** Issuers as printed or completed; for an unresolved organ the only thing known. */
  readonly issuerNames: readonly string[];
  /** True when no text names the issuer and the code in the symbol tells it ("…/QĐ-TTg"). */
  readonly issuerBySymbol: boolean;
  readonly line: Line | null;
  readonly level: Level | null;
  /** Finest place of the issuer in the register; null when unresolved. */
  readonly placeId: string | null;
  readonly signer: string | null;
  /** The source that is shown and read first; null for a placeholder. */
  readonly preferredSourceId: string | null;
  readonly withdrawn: boolean;
  /** Tasks that order something: numbered items, and orders outside of any. */
  readonly taskCount: number;
};

/** What of a directive places it in a picture of the whole graph. */
export type DirectiveOutline = Pick<DirectiveRow, 'id' | 'held' | 'withdrawn' | 'line' | 'level' | 'placeId' | 'issuedOn' | 'notBefore' | 'issuerNames'>;

export type SourceRow = {
  readonly id: string;
  readonly directiveId: string;
  readonly textId: string;
  /** SHA-256 of the bytes, hex. */
  readonly bytesHash: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly edition: Edition;
  readonly outcome: Outcome;
  readonly outcomeReason: string | null;
  readonly extractorVersion: string;
  readonly readerVersion: string;
  readonly linkerVersion: string;
  /** The import it came with. */
  readonly jobId: string;
  /** ISO instant. */
  readonly addedAt: string;
  readonly addedBy: string;
};

/** One naming of a directive by number inside a source (or by its name where it has no number). */
export type MentionRow = {
  readonly id: string;
  readonly sourceId: string;
  /** The directive whose text says it. */
  readonly inDirectiveId: string;
  readonly raw: string;
  readonly symbol: string;
  readonly symbolKey: string;
  readonly kind: DirectiveKind | null;
  readonly kindName: string | null;
  readonly issuedOn: PlainDate | null;
  /** Organ phrase as completed from the document's own place; null when none is said. */
  readonly organName: string | null;
  readonly organId: string | null;
  readonly subject: string | null;
  readonly relation: Relation;
  readonly evidence: Evidence;
  readonly cue: Evidence | null;
  /** The directive it means; null only while unresolved. */
  readonly resolvesTo: string | null;
};

/** What one directive is to another. Unique by `key`. */
export type EdgeRow = {
  /** `from>relation>to`. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly origin: EdgeOrigin;
  readonly state: EdgeState;
  /** For `suggested`: the rule's reason as a code the screens translate. */
  readonly reason: string | null;
};

/** The words that prove an edge; one edge may have several, in several documents. */
export type EdgeProofRow = {
  readonly edgeKey: string;
  readonly sourceId: string;
  readonly inDirectiveId: string;
  readonly edition: Edition;
  readonly evidence: Evidence;
  /** Heading the words stand under; null above the first heading. */
  readonly where: string | null;
};

export type OrganRow = {
  readonly id: string;
  /** Full Vietnamese name with its place ("Tỉnh ủy Bắc Kạn"). */
  readonly name: string;
  readonly line: Line;
  readonly level: Level;
  readonly placeId: string | null;
  /** Life: null where open. */
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  /** The party committee of its own level and the higher organ of its own line. */
  readonly superiorIds: readonly string[];
  readonly successorIds: readonly string[];
  /** False where only the words are known. */
  readonly resolved: boolean;
};

export type PlaceRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'country' | 'province' | 'district' | 'commune';
  /** "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu". */
  readonly unit: string;
  readonly code: string | null;
  readonly withinId: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly successorIds: readonly string[];
};

export type TaskRow = {
  /** Directive id + "#" + anchor. */
  readonly id: string;
  readonly directiveId: string;
  readonly sourceId: string;
  readonly path: string;
  readonly ordinal: number;
  readonly unit: TaskUnit;
  readonly parentId: string | null;
  readonly ordering: boolean;
  readonly numbered: boolean;
  readonly text: string;
  readonly leads: readonly string[];
  readonly coordinates: readonly string[];
  readonly deadlines: readonly string[];
  readonly targets: readonly string[];
  readonly evidence: Evidence;
};

/** One thing to find: symbols and titles, already folded both ways. */
export type SearchEntry = {
  readonly kind: 'directive' | 'organ' | 'place' | 'task';
  readonly id: string;
  /** The directive it belongs to, for `task`. */
  readonly directiveId: string | null;
  readonly label: string;
  readonly detail: string | null;
  /** `fold` and `foldMarked` of everything it is found by. */
  readonly folded: string;
  readonly marked: string;
  /** `foldMarked` of names that find it only together with words of its own: whose document a task is of, who is to do it. Absent where there are none. */
  readonly around?: string;
  /** `symbolKey`, for directives. */
  readonly symbolKey: string | null;
  readonly date: PlainDate | null;
};

export type ImportState = 'waiting' | 'reading' | 'linking' | 'done' | 'failed' | 'cancelled' | 'undone';

export type ImportJobRow = {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: 'running' | 'finished' | 'cancelled' | 'undone';
  readonly total: number;
};

export type ImportItemRow = {
  readonly jobId: string;
  readonly index: number;
  readonly fileName: string;
  /** The archive it was in and the folders there, `ho-so.zip/2024`; absent for a file given by itself. */
  readonly archive?: string;
  readonly bytesHash: string;
  readonly size: number;
  /** Edition the person stated; null to let the import say. */
  readonly edition: Edition | null;
  readonly state: ImportState;
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  /** True when the same bytes were there already and nothing changed. */
  readonly unchanged: boolean;
  readonly directiveId: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
};

export type DecisionRow = {
  readonly id: string;
  /** Position in the log, from 1. */
  readonly sequence: number;
  /** Directive id, task id, edge key, link key or item key. */
  readonly subjectKey: string;
  readonly type:
    | 'confirm-edge'
    | 'reject-edge'
    | 'correct-fact'
    | 'merge'
    | 'unmerge'
    | 'keep-apart'
    | 'reopen'
    | 'withdraw'
    | 'restore'
    | 'purge'
    | 'undo-import'
    | 'exempt'
    | 'state-expectation'
    | 'case'
    | 'receive'
    | 'confirm-task-link'
    | 'reject-task-link'
    | 'add-task-link'
    | 'state-complete'
    | 'name-successor'
    | 'set-rule';
  /** JSON value, its shape fixed by `type`. */
  readonly value: unknown;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly requestId: string;
};

/** The facts of one source as they were read; thrown away and made again by a newer reader. */
export type ReadingRow = { readonly sourceId: string; readonly directiveId: string; readonly read: ReadDirective };

/** All that changes when one document comes or goes; committed as a whole or not at all. */
export type GraphChange = {
  /** ISO instant of the change, for the feed; absent where nobody said. */
  readonly at?: string;
  readonly putDirectives?: readonly DirectiveRow[];
  readonly removeDirectives?: readonly string[];
  /** Old id → id that answers for it from now on. */
  readonly putAliases?: readonly { readonly oldId: string; readonly id: string }[];
  readonly putSources?: readonly SourceRow[];
  /** Also removes the source's text, original, reading, mentions and proofs. */
  readonly removeSources?: readonly string[];
  readonly putTexts?: readonly { readonly textId: string; readonly text: string }[];
  readonly putOriginals?: readonly { readonly bytesHash: string; readonly bytes: Uint8Array }[];
  /** Bytes of files that were not taken in; an original that a source has stays. */
  readonly removeOriginals?: readonly string[];
  readonly putReadings?: readonly ReadingRow[];
  readonly putMentions?: readonly MentionRow[];
  /** Mentions that a text no longer has, by id. */
  readonly removeMentions?: readonly string[];
  readonly putEdges?: readonly EdgeRow[];
  /** Also removes their proofs. */
  readonly removeEdges?: readonly string[];
  /** Replaces all proofs of the edges named. */
  readonly putProofs?: readonly { readonly edgeKey: string; readonly proofs: readonly EdgeProofRow[] }[];
  readonly putOrgans?: readonly OrganRow[];
  readonly putPlaces?: readonly PlaceRow[];
  /** Replaces all tasks of the directives named. */
  readonly putTasks?: readonly { readonly directiveId: string; readonly tasks: readonly TaskRow[] }[];
  /** Replaces all links from the tasks of the directives named; they go with either directive. Ends need not be there as tasks. */
  readonly putTaskLinkings?: readonly TaskLinkingRow[];
  /** Replaces all duties of the directives named; they go with their directive. */
  readonly putDuties?: readonly { readonly directiveId: string; readonly duties: readonly DutyRow[] }[];
  /** Replaces entries by (kind, id). */
  readonly putSearch?: readonly SearchEntry[];
  readonly removeSearch?: readonly { readonly kind: SearchEntry['kind']; readonly id: string }[];
  readonly putJobs?: readonly ImportJobRow[];
  readonly putItems?: readonly ImportItemRow[];
  /** A tombstone of purged bytes: importing them again is refused until it is lifted. */
  readonly putTombstones?: readonly { readonly bytesHash: string; readonly directiveId: string; readonly at: string; readonly by: string }[];
};
