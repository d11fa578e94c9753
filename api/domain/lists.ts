/** Closed lists of the domain. Meanings: see the glossary in docs/domain.md. */

/** Hệ thống: the system an organ belongs to. */
export const LINES = ['party', 'state', 'council', 'front', 'union', 'youth', 'women', 'farmers', 'veterans', 'forces', 'association', 'other'] as const;
export type Line = (typeof LINES)[number];

/** Cấp: from the centre down. `bloc` stands beside `district`, `unit` beside `commune`. */
export const LEVELS = ['central', 'province', 'district', 'bloc', 'commune', 'unit'] as const;
export type Level = (typeof LEVELS)[number];

/** What one directive is to another; an edge points from the lower document to the one it speaks of. */
export const RELATIONS = ['IMPLEMENTS', 'BASED_ON', 'CONTINUES', 'GUIDES', 'PROMULGATES', 'AMENDS', 'REPLACES', 'EXTENDS', 'REPORTS_ON', 'CITES'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Where an edge comes from: this document's own words, the nested wording of a third document, a rule of ours, or a person. */
export const EDGE_ORIGINS = ['stated', 'chain', 'suggested', 'person'] as const;
export type EdgeOrigin = (typeof EDGE_ORIGINS)[number];

/** What a person says of an edge or of a link between tasks; `reopen` takes the last word back, so that it waits again. */
export type LinkWord = 'confirm' | 'reject' | 'reopen';

/** How far an edge may be relied on. `stated`: read from words; `suggested`: a rule's idea; the other three: a person's. */
export const EDGE_STATES = ['stated', 'suggested', 'confirmed', 'rejected', 'suspect'] as const;
export type EdgeState = (typeof EDGE_STATES)[number];

/** Which copy of a directive a text is. Quotes of `excerpt` and `condensed` say so wherever they are shown. */
export const EDITIONS = ['original', 'copy', 'scan', 'excerpt', 'condensed'] as const;
export type Edition = (typeof EDITIONS)[number];

/** How an import ends for a text that could be read; only `directive` sets `held`. */
export const OUTCOMES = ['directive', 'excerpt', 'report-about', 'not-a-directive'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether a text of this outcome is no directive and no part of one: news, a page, a paper about directives. */
export function isReport(outcome: Outcome): boolean {
  return outcome === 'report-about' || outcome === 'not-a-directive';
}

/** What there is of a directive's text; each has one. `excerpt`: a part of it; `cited`: nothing but what others say of it; `report`: a text that is none. */
export const HOLDINGS = ['full', 'excerpt', 'cited', 'report'] as const;
export type Holding = (typeof HOLDINGS)[number];

/** What a top-level section of a directive is for. */
export const SECTION_ROLES = ['purpose', 'objectives', 'tasks', 'funding', 'organization', 'assessment', 'other'] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

/** What an organ owes because a directive says so. */
export const DUTY_KINDS = ['issue', 'study', 'report', 'review', 'inspect', 'product'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** `lead` (chủ trì) or `coordinate` (phối hợp). */
export type AssignmentRole = 'lead' | 'coordinate';

export type Comparator = '=' | '>' | '>=' | '<' | '<=';
