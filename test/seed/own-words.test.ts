import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCollection, readDocument } from '../../seed/collection.ts';
import { RUN, runsOf, sharedRuns } from './shared-runs.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const here = existsSync(CORPUS);
if (!here) console.warn('own-words: the corpus of original documents is not here; the comparison with it is skipped.');

/** A shared run may hold this many syllables that are no title, name, symbol, date or formula: the joints between them. */
const JOINTS = 8;

const textsUnder = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, CORPUS))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, CORPUS), 'utf8'));

describe('the condensed editions speak in their own words', async () => {
  const entries = await readCollection();
  const documents = await Promise.all(entries.map(async (entry) => ({ file: entry.file, text: new TextDecoder().decode(await readDocument(entry)) })));

  it.skipIf(!here).each(documents)(`$file shares no run of ${RUN} syllables with an original (needs ../shared/corpus)`, ({ text }) => {
    const runs = corpusRuns();
    expect(sharedRuns(text, runs).filter((run) => run.own > JOINTS)).toEqual([]);
  });

  it('a sentence taken over word for word is found', () => {
    const sentence = 'Mỗi phường lập một danh sách các sân tập còn trống và gửi về thành phố trước mùa mưa năm sau.';
    const found = sharedRuns(`Mở đầu.\n\n${sentence}`, runsOf([`Lời khác. ${sentence} Lời khác nữa.`]));
    expect(found).toEqual([{ quote: sentence.slice(0, -1), own: 21 }]);
  });

  it('a title or an organ inside a shared run does not count as taken over', () => {
    const clause = 'Thực hiện Kế hoạch số 9-KH/TU, ngày 01/3/2024 của Ban Thường vụ Tỉnh ủy về phát triển thể dục, thể thao trong giai đoạn mới.';
    expect(sharedRuns(clause, runsOf([clause])).map((run) => run.own)).toEqual([0]);
  });
});

let cached: ReadonlySet<string> | null = null;
function corpusRuns(): ReadonlySet<string> {
  cached ??= runsOf(['seeds', 'dev', 'wild'].flatMap(textsUnder));
  return cached;
}
