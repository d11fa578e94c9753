import type { PlainDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { DirectiveKind } from '../../domain/kinds.ts';
import type { ReadMention } from '../../domain/read-directive.ts';
import type { Page } from '../layout/page.ts';
import type { OwnPlace } from '../structure/own-place.ts';
import type { Ref } from './refs.ts';
import type { Zone } from './relate.ts';

/** What the parts of a document say that decides how its mentions are read. */
export type CitationContext = {
  readonly page: Page;
  readonly zoneOf: (block: number) => Zone | null;
  readonly ownSymbol: string | null;
  readonly ownDate: PlainDate | null;
  readonly place: OwnPlace;
  /** Who issued this document, whole. */
  readonly issuers: readonly string[];
  readonly kind: DirectiveKind | null;
  /** Flow offset of the enacting organ in the opening; null when none is named. */
  readonly enactsAt: number | null;
  /** For a block under "Điều 1. Bãi bỏ các văn bản sau:": the words that say so; else null. */
  readonly repealedBy: (block: number) => Evidence | null;
};

/** A mention with its place: `offset` is the flow offset of its block. */
export type Mention = ReadMention & { readonly ref: Ref; readonly block: number; readonly offset: number };
/** All mentions of one document. */
export type Group = { readonly symbol: string; readonly mentions: Mention[] };
