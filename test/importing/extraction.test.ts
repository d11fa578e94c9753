import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../api/domain/errors.ts';
import { type ExtractedText, extractText } from '../../api/files/extract-text.ts';
import { NeedsRecognition } from '../../api/files/format.ts';
import { createExtractor, type Extractor, type OnPage } from '../../api/importing/extractor.ts';
import { CLASSIFIED_NAME } from '../../api/importing/screen-file.ts';
import { zipOf } from '../files/zip-of.ts';
import { EDITOR, office, plan, take, textFile } from './setup.ts';

const PLAN = plan({
  symbol: '12-KH/TU',
  organ: 'TỈNH ỦY',
  place: 'Hà Giang',
  date: 'ngày 02 tháng 4 năm 2024',
  upper: 'Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị',
});
const pictures = { name: 'ban-chup.pdf', bytes: new TextEncoder().encode('%PDF- pictures') };

/** An extractor that takes every PDF for two pages of pictures with this text on them, as far as it is let go on. */
function recognising(text: string, go: Promise<void> = Promise.resolve()): Extractor {
  const here = createExtractor({ script: null });
  const scan = async (recognise: boolean, onPage: OnPage | undefined): Promise<ExtractedText> => {
    if (!recognise) throw new NeedsRecognition(2);
    onPage?.(1, 2);
    await go;
    onPage?.(2, 2);
    return { text, extractorVersion: 'pdf-1+vie-1', format: 'pdf', mediaType: 'application/pdf', apart: '', scanned: true, unsure: [[0, 3]] };
  };
  return { ...here, extract: (file, recognise, onPage) => (file.name.endsWith('.pdf') ? scan(recognise, onPage) : here.extract(file, recognise)) };
}

describe('an import', () => {
  it('takes each file of an archive for itself, and says of each what is wrong with it', async () => {
    const archive = zipOf({ 'một/kh.txt': new TextEncoder().encode(PLAN), 'rong.txt': new Uint8Array(), '../x.txt': new TextEncoder().encode(PLAN) });
    const { job, items } = await take(office(), [
      { name: 'nhieu.zip', bytes: archive },
      textFile('ke\u202etxt.hoach', PLAN),
      { name: 'hong.zip', bytes: archive.slice(0, 60) },
    ]);
    expect(job.total).toBe(5);
    expect(items.map(({ fileName, state, errorCode }) => [fileName, state, errorCode])).toEqual([
      ['kh.txt', 'done', null],
      ['rong.txt', 'failed', 'FILE_EMPTY'],
      ['nhieu.zip', 'failed', 'FILE_NAME_UNSAFE'],
      ['ketxt.hoach', 'failed', 'FILE_NAME_UNSAFE'],
      ['hong.zip', 'failed', 'FILE_DAMAGED'],
    ]);
    expect(items.map(({ archive }) => archive)).toEqual(['nhieu.zip/một', 'nhieu.zip', undefined, undefined, undefined]);
  });

  it('keeps of the way to a classified file in an archive the archive alone', async () => {
    const bytes = zipOf({ 'việc kín/m.txt': new TextEncoder().encode(`MẬT\n\n${PLAN}`) });
    const { items } = await take(office(), [{ name: 'nhieu.zip', bytes }]);
    expect(items).toMatchObject([{ errorCode: 'FILE_CLASSIFIED', fileName: CLASSIFIED_NAME, archive: 'nhieu.zip' }]);
  });

  it('recognises a scan beside its other files, tells how far it is, keeps it as a scan and shows doubtful words', async () => {
    let letGo = (): void => undefined;
    const shop = office({ extractor: recognising(PLAN, new Promise((resolve) => (letGo = resolve))) });
    const job = await shop.importer.importFiles(EDITOR, [pictures, textFile('khac.txt', PLAN.replaceAll('12-KH/TU', '13-KH/TU'))]);
    while ((await shop.store.items(EDITOR, job.id))[1]?.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
    expect(shop.importer.recognising(job.id, 0)).toEqual({ page: 1, pages: 2 });
    expect(shop.importer.recognising(job.id, 1)).toBeNull();
    expect(await shop.store.original(EDITOR, (await shop.store.items(EDITOR, job.id))[0]?.bytesHash ?? '')).toBeNull();
    letGo();
    await shop.importer.idle();
    const [item] = await shop.store.items(EDITOR, job.id);
    expect(item?.state).toBe('done');
    expect(shop.importer.recognising(job.id, 0)).toBeNull();
    const source = await shop.store.sourceByHash(EDITOR, item?.bytesHash ?? '');
    expect(source).toMatchObject({ edition: 'scan', mediaType: 'application/pdf', extractorVersion: 'pdf-1+vie-1' });
    expect((await shop.store.job(EDITOR, job.id))?.state).toBe('finished');
    expect(shop.reported).toEqual([]);
  });

  it('keeps neither bytes nor name nor hash of a scan that turns out to be classified', async () => {
    const shop = office({ extractor: recognising(`MẬT\n${PLAN}`) });
    const { items } = await take(shop, [pictures]);
    expect(items).toMatchObject([{ state: 'failed', errorCode: 'FILE_CLASSIFIED', fileName: CLASSIFIED_NAME, bytesHash: '', size: 0 }]);
  });

  it('that is cancelled leaves a scan that waits unrecognised and unkept', async () => {
    const never = new Promise<void>(() => undefined);
    const shop = office({ extractor: recognising(PLAN, never) });
    const job = await shop.importer.importFiles(EDITOR, [pictures]);
    await shop.importer.cancel(EDITOR, job.id);
    expect((await shop.store.items(EDITOR, job.id)).map(({ state }) => state)).toEqual(['cancelled']);
  });
});

const script = new URL('../../dist/api/importing/extract-thread.js', import.meta.url);
const built = existsSync(fileURLToPath(script));
if (!built) console.warn('Skipped: the threads that read files are not built (npm run build).');

describe.skipIf(!built)('threads that read files (built code)', () => {
  const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url))));

  it('give the same texts and facts as without them, and the same errors', async () => {
    const threads = createExtractor({ script, atOnce: 2 });
    try {
      const names = ['ke-hoach-ubnd-tinh.docx', 'ke-hoach-tinh-uy.pdf', 'chi-thi-chu-tich-ubnd.vni.txt'];
      const [inThreads, here] = [
        await Promise.all(names.map((name) => threads.extract({ name, bytes: fixture(name) }, true))),
        await Promise.all(names.map((name) => extractText({ name, bytes: fixture(name) }))),
      ];
      expect(inThreads).toEqual(here);
      const [first] = here;
      expect((await threads.read({ textId: 't', text: first?.text ?? '' })).symbol?.value).toBe('418/KH-UBND');
      await expect(threads.extract({ name: 'a.docx', bytes: Uint8Array.from([1, 2, 3]) }, true)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
      await expect(threads.extract({ name: 'a.pdf', bytes: fixture('chi-thi-chu-tich-ubnd.scan.pdf') }, false)).rejects.toBeInstanceOf(NeedsRecognition);
    } finally {
      await threads.close();
    }
  });

  it('give a file up that takes too long, and go on with the next', async () => {
    const threads = createExtractor({ script, atOnce: 1, limits: { silenceMs: 4_000 } });
    try {
      const scan = threads.extract({ name: 'a.pdf', bytes: fixture('ke-hoach-ubnd-tinh.scan.pdf') }, true).then(
        () => null,
        (error: unknown) => error,
      );
      const next = threads.extract({ name: 'b.txt', bytes: new TextEncoder().encode(PLAN) }, true);
      const given = await scan;
      // A machine fast enough to read three pages within the time has nothing to give up.
      if (given !== null) expect(given).toMatchObject({ code: 'FILE_TOO_LARGE' });
      expect((await next).text).toBe(PLAN);
    } finally {
      await threads.close();
    }
  });

  it('refuse a file that takes more memory than it may, and go on with the next', async () => {
    const threads = createExtractor({ script, atOnce: 1, limits: { memoryMb: 48 } });
    try {
      const elements = new TextEncoder().encode(`<w:document><w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(600_000)}</w:body></w:document>`);
      const bytes = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': elements });
      const error: unknown = await threads.extract({ name: 'a.docx', bytes }, true).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(FileError);
      expect((await threads.extract({ name: 'b.txt', bytes: new TextEncoder().encode(PLAN) }, true)).text).toBe(PLAN);
    } finally {
      await threads.close();
    }
  });

  it('tell whoever waits that they were closed', async () => {
    const threads = createExtractor({ script, atOnce: 1 });
    const waiting = threads.extract({ name: 'a.pdf', bytes: fixture('ke-hoach-tinh-uy.scan.pdf') }, true);
    const told = expect(waiting).rejects.toThrow('closed');
    await threads.close();
    await told;
  });
});
