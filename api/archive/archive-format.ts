import type { PartSums } from './part-sums.ts';

/**
 * The file of an archive: gzip over lines of JSON. First the header, then one line `[part, row]` for each row, parts in
 * the order in which they are loaded, bytes as base64; last the end, with counts and sums. A file without its end is cut off.
 */
export const ARCHIVE_NAME = 'directive-lineage archive';
/** Grows when an older product could no longer load what is written. */
export const ARCHIVE_FORMAT = 1;

export type ArchiveHeader = {
  readonly archive: typeof ARCHIVE_NAME;
  readonly format: number;
  readonly product: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly createdBy: string;
  /** The store it was made from. */
  readonly store: string;
  readonly graphVersion: number;
  /** Settings of the server it was made on, without secrets, by the name of their variable. They are told, not applied. */
  readonly settings: ArchivedSettings;
};

export type ArchivedSettings = Readonly<Record<string, string>>;

export type ArchiveEnd = { readonly end: { readonly parts: PartSums; readonly fingerprint: string } };

/** What an archive is and holds. */
export type Manifest = ArchiveHeader & ArchiveEnd['end'];
