import type { ReadDirective } from '../domain/read-directive.ts';
import { type OwnPart, ownPart } from '../reading/own-part.ts';

/** Where a document stands in a stored text; the whole of it where nothing was read of it. */
export function ownPartOf(text: string, read: ReadDirective | null): OwnPart {
  return read === null ? { start: 0, end: text.length } : ownPart(text, read);
}
