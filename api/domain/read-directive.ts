import type { PlainDate } from './dates.ts';
import type { Evidence, Fact } from './evidence.ts';
import type { DirectiveKind } from './kinds.ts';
import type { AssignmentRole, Comparator, DutyKind, Level, Line, Outcome, Relation, SectionRole } from './lists.ts';

/** What was read out of one text: facts with their words, nothing resolved against anything else. */
export type ReadDirective = {
  readonly textId: string;
  readonly readerVersion: string;
  readonly outcome: Outcome;
  /** Why the outcome is not `directive`, as a code the screens translate; null for a directive. */
  readonly outcomeReason: string | null;
  readonly kind: Fact<DirectiveKind> | null;
  /** The kind as printed ("Chương trình hành động"), proper-noun case; null as `kind`. */
  readonly kindName: string | null;
  /** Normalised own symbol; null when the number is blank or none is printed. */
  readonly symbol: Fact<string> | null;
  /** What is printed when the number is blank ("-KH/HU"). */
  readonly partialSymbol: Fact<string> | null;
  /** May be partial ("2024-04"); null when none is printed. */
  readonly issuedOn: Fact<PlainDate> | null;
  /** Issuing organs, each with its place as far as the document tells; several for a joint document. */
  readonly issuers: readonly Fact<string>[];
  readonly line: Fact<Line> | null;
  readonly level: Fact<Level> | null;
  /** Bare place names ("Bắc Ninh"), as far as the document itself says them. */
  readonly province: Fact<string> | null;
  readonly district: Fact<string> | null;
  readonly commune: Fact<string> | null;
  /** Trích yếu without the kind. */
  readonly subject: Fact<string> | null;
  /** A subject printed in capitals as the text spells its words elsewhere; missing and null: as it is printed. */
  readonly spelledSubject?: string | null;
  readonly signers: readonly ReadSigner[];
  /** Null when there is no "Nơi nhận". */
  readonly recipients: readonly Fact<string>[] | null;
  /** Every other document cited by number, once each, in order of first mention. */
  readonly citations: readonly ReadCitation[];
  /** Documents cited by name only. */
  readonly unnumbered: readonly ReadUnnumbered[];
  /** What nested wording says of other documents. */
  readonly chains: readonly ReadChain[];
  readonly sections: readonly ReadSection[];
  /** Preorder; `parent` points into this list. */
  readonly tasks: readonly ReadTask[];
  readonly targets: readonly ReadTarget[];
  /** What a reader should know: codes with evidence ("truncated-end", "label-missing", "two-dates"). */
  readonly remarks: readonly { readonly code: string; readonly evidence: readonly Evidence[] }[];
  /** What the text itself says where a person's correction stands in its place; absent where nothing was corrected. */
  readonly asRead?: Partial<Omit<ReadDirective, 'asRead'>>;
};

export type ReadSigner = {
  readonly name: Fact<string> | null;
  readonly position: Fact<string> | null;
  /** "TM. Ủy ban nhân dân; KT. Chủ tịch". */
  readonly capacity: Fact<string> | null;
};

export type ReadMention = {
  /** The symbol as printed, spaces and all. */
  readonly raw: string;
  readonly symbol: string;
  readonly kindName: string | null;
  readonly issuedOn: PlainDate | null;
  /** The organ phrase as printed beside this mention; null when none is. */
  readonly organ: string | null;
  /** What the words around this mention say; CITES when they say nothing more. */
  readonly relation: Relation;
  /** The words that decided the relation; null for CITES. */
  readonly cue: Evidence | null;
  readonly evidence: Evidence;
};

export type ReadCitation = {
  readonly symbol: string;
  readonly kind: DirectiveKind | null;
  readonly kindName: string | null;
  readonly issuedOn: Fact<PlainDate> | null;
  /** Completed with the document's own place where the phrase is relative. */
  readonly issuer: Fact<string> | null;
  /** The strongest of the mentions' relations. */
  readonly relation: Relation;
  /** What this document calls the cited one ("về phát triển …"); null when it does not say. */
  readonly subject: Fact<string> | null;
  readonly mentions: readonly ReadMention[];
};

export type ReadUnnumbered = { readonly kindName: string; readonly name: string; readonly relation: Relation; readonly evidence: readonly Evidence[] };

/** "Plan A … to carry out B": `lower` implements `upper`. Either end is a symbol or, without number, a name. */
export type ReadChain = { readonly lower: string; readonly upper: string; readonly evidence: Evidence };

export type ReadSection = {
  readonly label: string;
  readonly title: string;
  readonly role: SectionRole;
  /** The whole section, heading included. */
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
};

export type TaskUnit = 'section' | 'item' | 'letter' | 'dash' | 'paragraph' | 'row';

export type ReadTask = {
  /** Section and item labels joined by ".", then `.-k` (k-th dash), `.+k` (k-th plus line), `.pk` (k-th paragraph). */
  readonly path: string;
  readonly unit: TaskUnit;
  /** Index of the task it stands under; null at the top. */
  readonly parent: number | null;
  /** The words without label; for an item with parts below, its own heading or lead-in. */
  readonly text: string;
  /** True where this very unit orders something: the unit of task linking and of coverage. */
  readonly ordering: boolean;
  /** True for the finest numbered item (or dash where a section has no numbers): what cards and reports speak of. */
  readonly numbered: boolean;
  readonly assignments: readonly ReadAssignment[];
  readonly deadlines: readonly ReadDeadline[];
  readonly targets: readonly ReadTarget[];
  readonly duties: readonly ReadDuty[];
  readonly evidence: Evidence;
};

export type ReadAssignment = {
  readonly organ: string;
  readonly role: AssignmentRole;
  /** `inherited` where it stands in a lead-in or heading above. */
  readonly source: 'own' | 'inherited';
  readonly evidence: Evidence;
};

export type ReadDeadline = {
  /** Normalised: ISO date or month where absolute, else a short Vietnamese phrase ("hằng năm trước 20/10"). */
  readonly text: string;
  readonly kind: 'date' | 'month' | 'year' | 'range' | 'yearly' | 'recurring' | 'from-receipt' | 'phrase';
  /** The date for `date`, `month`, `year`; the end for `range`; `MM-DD` for `yearly`; else null. */
  readonly on: string | null;
  readonly evidence: Evidence;
};

export type ReadTarget = {
  /** Path of the section or item it stands in. */
  readonly section: string;
  readonly text: string;
  /** A number, or lower and upper bound. */
  readonly value: number | readonly [number, number];
  readonly comparator: Comparator;
  /** The counted noun ("%", "vận động viên/năm"). */
  readonly unit: string;
  /** Year or date it is to be reached by; null when not said. */
  readonly by: string | null;
  /** Of what. */
  readonly of: string;
  readonly evidence: Evidence;
};

/** What a stretch of text makes somebody owe; one for each organ that owes it. */
export type ReadDuty = {
  readonly kind: DutyKind;
  /** Who owes it, as printed; null where the words name nobody, and where an office only advises a body they do not name. */
  readonly organ: string | null;
  /** The words have another office advise it ("tham mưu"): the one that is advised owes it, the issuer where none is named. */
  readonly advised: boolean;
  /** What is to be made or told, as printed ("Kế hoạch kiểm tra", "kết quả thực hiện"); null where only the kind is known. */
  readonly what: string | null;
  /** To whom it is reported, as printed; null when not said. */
  readonly reportTo: string | null;
  /** Until when or how often; null when no time is said ("theo quy định" is none). */
  readonly deadline: ReadDeadline | null;
  /** The text breaks off inside these words: what is missing may hold the time. */
  readonly cutOff: boolean;
  readonly evidence: Evidence;
};
