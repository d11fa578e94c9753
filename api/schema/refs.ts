import type { AuditOptions } from '../audit/snapshot.ts';
import type { Scope } from '../domain/actor.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { Evidence, FactSource } from '../domain/evidence.ts';
import type { AssignmentRole, Relation } from '../domain/lists.ts';
import type { ReadDeadline, ReadSection } from '../domain/read-directive.ts';
import type { DecisionRow, DirectiveRow, EdgeProofRow, EdgeRow, ImportItemRow, ImportJobRow, OrganRow, PlaceRow, SourceRow, TaskRow } from '../domain/rows.ts';
import type { OverviewRoot } from '../lineage/overview.ts';
import type { LevelCount, LineagePicture, PictureNode } from '../lineage/picture.ts';
import type { DirectiveFacets, DirectiveFilter, Facet, SearchAnswer, StoreCounts } from '../store/port.ts';
import { builder } from './builder.ts';
import type { Card } from './overview-cache.ts';
import type { Slice } from './paging.ts';
import type { Turns } from './turns.ts';

/** The types of the API and the values that stand behind them. Each is described in the module of its name. */

export type EdgeShown = {
  readonly row: EdgeRow;
  readonly shortCut: boolean;
  /** Directives at hand among which its ends may be. */
  readonly ends?: ReadonlyMap<string, DirectiveRow>;
};
/** A node of a picture with its directive; null where that was just removed. */
export type NodeShown = PictureNode & { readonly directive: DirectiveRow | null };
export type FactShown = {
  readonly name: string;
  readonly value: string;
  readonly source: FactSource;
  readonly from: string | null;
  readonly candidates: readonly string[];
  readonly evidence: readonly Evidence[];
};
export type CitationShown = {
  readonly symbol: string | null;
  readonly kindName: string | null;
  readonly name: string | null;
  readonly issuedOn: PlainDate | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly relation: Relation;
  readonly directiveId: string | null;
  readonly cue: Evidence | null;
  readonly mentions: readonly Evidence[];
};
export type TargetShown = {
  readonly section: string;
  readonly text: string;
  readonly of: string;
  readonly unit: string;
  readonly comparator: string;
  readonly low: number;
  readonly high: number | null;
  readonly by: string | null;
  readonly evidence: Evidence;
};
export type AssignmentShown = { readonly organ: string; readonly role: AssignmentRole; readonly inherited: boolean; readonly evidence: Evidence };
export type RemarkShown = { readonly code: string; readonly evidence: readonly Evidence[] };
export type LineageShown = {
  readonly root: DirectiveRow;
  readonly direction: 'up' | 'down' | 'both';
  readonly asOf: PlainDate;
  readonly graphVersion: number;
  readonly totals: LineagePicture['totals'];
  readonly nodes: readonly NodeShown[];
  readonly edges: readonly EdgeShown[];
};
export type DirectivePage = Slice<DirectiveRow> & { readonly filter: DirectiveFilter };
/** A start with what its own figures are made for; they are made one after the other. */
export type StartShown = OverviewRoot<DirectiveRow> & { readonly options: AuditOptions; readonly turns: Turns };
export type OverviewShown = {
  readonly graphVersion: number;
  readonly roots: readonly StartShown[];
  readonly offset: number;
  readonly totalRoots: number;
  /** All starts of the day, whatever was chosen among them. */
  readonly starts: readonly Card[];
  readonly options: AuditOptions;
};
/** A hit and the words it answers, as typed. */
export type SearchHitShown = SearchAnswer['hits'][number] & { readonly asked: string };

export const ViewerRef = builder.objectRef<Record<never, never>>('Viewer');
export const OwnScopeRef = builder.objectRef<Scope>('OwnScope');
export const CountsRef = builder.objectRef<StoreCounts>('Counts');
export const PlaceRef = builder.objectRef<PlaceRow>('Place');
export const OrganRef = builder.objectRef<OrganRow>('Organ');
export const DirectiveRef = builder.objectRef<DirectiveRow>('Directive');
export const FacetRef = builder.objectRef<Facet>('Facet');
export const DirectiveFacetsRef = builder.objectRef<DirectiveFacets>('DirectiveFacets');
export const SourceRef = builder.objectRef<SourceRow>('Source');
export const EvidenceRef = builder.objectRef<Evidence>('Evidence');
export const FactRef = builder.objectRef<FactShown>('Fact');
export const SectionRef = builder.objectRef<ReadSection>('Section');
export const CitationRef = builder.objectRef<CitationShown>('Citation');
export const TargetRef = builder.objectRef<TargetShown>('Target');
export const RemarkRef = builder.objectRef<RemarkShown>('Remark');
export const AssignmentRef = builder.objectRef<AssignmentShown>('Assignment');
export const DeadlineRef = builder.objectRef<ReadDeadline>('Deadline');
export const TaskRef = builder.objectRef<TaskRow>('Task');
export const LineageRef = builder.objectRef<LineageShown>('Lineage');
export const LineageNodeRef = builder.objectRef<NodeShown>('LineageNode');
export const LineageEdgeRef = builder.objectRef<EdgeShown>('LineageEdge');
export const EdgeProofRef = builder.objectRef<EdgeProofRow>('EdgeProof');
export const LineageTotalsRef = builder.objectRef<LineagePicture['totals']>('LineageTotals');
export const LevelCountRef = builder.objectRef<LevelCount>('LevelCount');
export const SearchResultRef = builder.objectRef<{
  readonly hits: readonly SearchHitShown[];
  readonly total: number;
  readonly without: readonly string[];
  readonly weaker: number;
  readonly ways: readonly string[];
}>('SearchResult');
export const SearchAlikeRef = builder.objectRef<{
  readonly phrase: string | null;
  readonly instead: readonly string[];
  readonly hits: readonly SearchHitShown[];
}>('SearchAlike');
export const SearchHitRef = builder.objectRef<SearchHitShown>('SearchHit');
export const ImportJobRef = builder.objectRef<ImportJobRow>('ImportJob');
export const ImportItemRef = builder.objectRef<ImportItemRow>('ImportItem');
export const DecisionRef = builder.objectRef<DecisionRow>('Decision');
export const OverviewRef = builder.objectRef<OverviewShown>('Overview');
export const OverviewRootRef = builder.objectRef<StartShown>('OverviewRoot');
