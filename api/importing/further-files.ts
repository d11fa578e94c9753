import type { Actor } from '../domain/actor.ts';
import type { Edition } from '../domain/lists.ts';
import type { ImportItemRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';
import { screenAll } from './extract-screening.ts';
import type { Extractor } from './extractor.ts';
import { baseName, CLASSIFIED, type HandedIn, type Screened } from './screen-file.ts';

/** A file with what was found in it and the edition a person stated. */
export type ScreenedFile = { readonly file: HandedIn; readonly screened: Screened; readonly edition: Edition | null };

/** The name under which the directive at a place of its file, from 2, stands by itself. */
const nameOf = (name: string, place: number): string => `${baseName(name).replace(/\.[A-Za-z0-9]{1,5}$/, '')} (văn bản ${place}).txt`;

/** The further directives of a file as files of their own: texts, since the file itself belongs to the first. */
export async function furtherFiles(store: GraphStore, extractor: Extractor, actor: Actor, one: ScreenedFile): Promise<readonly ScreenedFile[]> {
  const { file, screened, edition } = one;
  const files = (screened.further ?? []).map((text, index) => ({ name: nameOf(file.name, index + 2), bytes: new TextEncoder().encode(text) }));
  const answers = await screenAll(
    store,
    extractor,
    actor,
    files.map((each) => ({ file: each, refused: null })),
  );
  return files.flatMap((each, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [{ file: { ...each, ...archiveOf(file) }, screened: answer, edition }];
  });
}

/** Files with their further directives behind each. */
export async function withFurther(store: GraphStore, extractor: Extractor, actor: Actor, all: readonly ScreenedFile[]): Promise<readonly ScreenedFile[]> {
  const found: ScreenedFile[] = [];
  for (const one of all) found.push(one, ...(await furtherFiles(store, extractor, actor, one)));
  return found;
}

const archiveOf = ({ archive }: HandedIn): Pick<ImportItemRow, 'archive'> => (archive === undefined ? {} : { archive });

/** What an item keeps of the way to a classified file: the archive alone, for folders may say what it is about. */
export const archiveOnly = ({ archive }: Pick<ImportItemRow, 'archive'>): Pick<ImportItemRow, 'archive'> =>
  archive === undefined ? {} : { archive: archive.split('/', 1).join('') };

/** The row of an import that a file begins with. */
export const rowOf = (jobId: string, index: number, { file, screened, edition }: ScreenedFile): ImportItemRow => ({
  jobId,
  index,
  fileName: screened.fileName,
  ...(screened.error?.code === CLASSIFIED ? archiveOnly(file) : archiveOf(file)),
  bytesHash: screened.bytesHash,
  size: screened.size,
  edition,
  state: screened.error === null ? 'waiting' : 'failed',
  outcome: null,
  outcomeReason: null,
  unchanged: false,
  directiveId: null,
  errorCode: screened.error?.code ?? null,
  errorMessage: screened.error?.message ?? null,
});

/** The bytes of a file that may be kept, ready to be kept. */
export const originalOf = ({ file, screened }: ScreenedFile): readonly { readonly bytesHash: string; readonly bytes: Uint8Array }[] =>
  screened.error === null && screened.pictures === null ? [{ bytesHash: screened.bytesHash, bytes: file.bytes }] : [];
