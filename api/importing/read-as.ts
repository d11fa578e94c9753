import type { ImportItemRow } from '../domain/rows.ts';
import { ENDINGS } from '../files/extract-text.ts';
import { extensionOf } from '../files/format.ts';
import { FORMATS } from '../files/formats.ts';
import { sourceIdOf } from '../linking/short-id.ts';

const KINDS = ['docx', 'doc', 'pdf', 'image', 'tiff', 'html', 'txt'] as const;

/** The kinds of files that are read, as a person tells them apart. */
export type ReadAs = (typeof KINDS)[number];

/** The source that a file of an import gave; null where it gave none. */
export const sourceOfItem = ({ state, bytesHash }: ImportItemRow): string | null => (state === 'done' ? sourceIdOf(bytesHash) : null);

/**
 * What a file was read as, by the media type that its bytes have, where its name says that it is another kind.
 * Null where both agree, and where the name has no ending that is known.
 */
export function readAs(fileName: string, mediaType: string): ReadAs | null {
  const extension = extensionOf(fileName);
  const [type = ''] = mediaType.split(';');
  const format = FORMATS.find(({ mediaTypes }) => mediaTypes.includes(type));
  if (format === undefined || !ENDINGS.includes(extension) || format.extensions.includes(extension)) return null;
  return KINDS.find((kind) => kind === format.id) ?? null;
}
