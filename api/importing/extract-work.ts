import { extractText } from '../files/extract-text.ts';
import { unpackArchive } from '../files/zip-archive.ts';
import { readDirective } from '../reading/read-directive.ts';
import { type Ask, failureOf, type MemberSent, type Work, type WorkName } from './extract-messages.ts';

/** Does one piece of work on a file, wherever it runs. `onPage` is told of each page that was recognised. */
export async function doWork(ask: Ask, onPage: (page: number, pages: number) => void): Promise<Work[WorkName]['given']> {
  if (ask.name === 'extract') return extractText(ask.asked.file, { recognise: ask.asked.recognise, onPage });
  if (ask.name === 'read') return readDirective(ask.asked);
  return unpackArchive(ask.asked).map(
    (member): MemberSent => ({ name: member.name, bytes: member.bytes, failure: member.error === null ? null : failureOf(member.error) }),
  );
}
