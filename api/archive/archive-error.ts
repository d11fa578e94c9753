import { DomainError } from '../domain/errors.ts';

export type ArchiveErrorCode =
  /** The file is no archive of this product. */
  | 'ARCHIVE_FOREIGN'
  /** It was written in a format that this version does not know yet. */
  | 'ARCHIVE_NEWER'
  /** It ends too early. */
  | 'ARCHIVE_TRUNCATED'
  /** Its contents are not what was written. */
  | 'ARCHIVE_DAMAGED'
  /** The graph it is to be loaded into holds something else. */
  | 'ARCHIVE_GRAPH_NOT_EMPTY'
  /** The graph holds a part of an archive whose loading was cut short. */
  | 'ARCHIVE_UNFINISHED'
  /** What the store gives back is not what was put into it. */
  | 'ARCHIVE_STORE_DIFFERS';

/** An archive that cannot be written or loaded; nothing was changed unless the code is `ARCHIVE_UNFINISHED` or `ARCHIVE_STORE_DIFFERS`. */
export class ArchiveError extends DomainError {
  readonly code: ArchiveErrorCode;
  readonly status = 409;

  constructor(code: ArchiveErrorCode, message: string, details: Readonly<Record<string, string | number | boolean | null>> = {}) {
    super(message, details);
    this.code = code;
  }
}
