import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { compareFacts, factsOf } from '../../bench/format-facts.ts';
import { paperHtml } from '../../scripts/make-fixtures/paper-html.ts';
import { PAPERS } from '../../scripts/make-fixtures/papers.ts';

const folder = fileURLToPath(new URL('../fixtures/files', import.meta.url));
const linesOf = async (html: string | Uint8Array, name = 'a.html'): Promise<string[]> =>
  (await extractText({ name, bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html })).text.split('\n');

describe('a saved web page', () => {
  it.each(PAPERS)('$name gives the same facts as its plain text', async (paper) => {
    const expected = factsOf(paper.name, readFileSync(join(folder, `${paper.name}.txt`), 'utf8'));
    const text = (await linesOf(paperHtml(paper))).join('\n');
    expect(compareFacts(expected, factsOf(paper.name, text), true)).toEqual({ kept: expected.length, lost: [], added: [] });
  });

  it('gives blocks as lines, lists with their labels, and leaves out what is not read on the page', async () => {
    const page = `<!DOCTYPE html><html><head><title>Cổng thông tin</title><style>p{color:red}</style></head><body>
      <nav><a href="/">Trang chủ</a></nav><script>if (1 < 2) document.write("<p>mã</p>")</script><!-- <p>ẩn</p> -->
      <h2>I. MỤC ĐÍCH</h2><p>Câu một
      đi tiếp.<br>Dòng sau</p><ol><li>Việc thứ nhất</li><li>Việc thứ hai<ul><li>Ý nhỏ</li></ul></li></ol><ol type="a" start="2"><li>Ý b</li></ol>
      <p>V&#259;n b&#x1EA3;n &amp; c&acirc;u &ndash; 1 &lt; 2</p></body></html>`;
    expect(await linesOf(page)).toEqual([
      'I. MỤC ĐÍCH',
      '',
      'Câu một đi tiếp.',
      'Dòng sau',
      '',
      '1. Việc thứ nhất',
      '2. Việc thứ hai',
      '- Ý nhỏ',
      'b) Ý b',
      '',
      'Văn bản & câu – 1 < 2',
    ]);
  });

  it('leaves out the way around a site where the page closes it, and takes nothing of a document with one that it does not', async () => {
    const around = '<nav><ul><li>Trang chủ<button>Tìm</button></li></ul></nav>';
    expect(await linesOf(`<html><body>${around}<p>Câu một</p><nav>Chân trang</nav></body></html>`)).toEqual(['Câu một']);
    expect(await linesOf('<html><body><nav>Trang chủ<p>Câu một</p><nav>Liên kết</nav><p>Câu hai</p></body></html>')).toEqual([
      'Trang chủ',
      '',
      'Câu một',
      '',
      'Câu hai',
    ]);
    expect(await linesOf('<html><head><meta charset="utf-8"><body><p>Câu một</p></body></html>')).toEqual(['Câu một']);
  });

  it('keeps the columns of a table under wide and high cells, and takes tables that only lay a page out apart', async () => {
    const table =
      '<table><tr><th>STT</th><th>Nội dung</th><th>Chủ trì</th></tr><tr><td rowspan=2>1</td><td>Mở lớp</td><td>Sở Y tế</td></tr><tr><td>Kiểm tra</td><td>Công an</td></tr><tr><td>2</td><td colspan=2>Báo cáo năm</td></tr></table>';
    const rows = ['| STT | Nội dung | Chủ trì |', '| 1 | Mở lớp | Sở Y tế |', '|  | Kiểm tra | Công an |', '| 2 | Báo cáo năm |  |'];
    expect((await linesOf(`<html><body>${table}</body></html>`)).filter(Boolean)).toEqual(rows);
    expect((await linesOf(`<html><body><table><tr><td><p>Bên trái</p></td><td><p>Mở đầu</p>${table}</td></tr></table></body></html>`)).filter(Boolean)).toEqual(
      ['Bên trái', 'Mở đầu', ...rows],
    );
  });

  it('is known by its bytes, also under the name of a Word file, and read in the code page it names', async () => {
    expect(await linesOf('<html xmlns:w="x"><body><p>Kế hoạch năm</p></body></html>', 'a.doc')).toEqual(['Kế hoạch năm']);
    const western = Buffer.from(
      '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head><p>C\xf4ng v\xe0 &#7841;</p></html>',
      'latin1',
    );
    expect(await linesOf(new Uint8Array(western))).toEqual(['Công và ạ']);
  });

  it('that is broken, deep or never closed costs no more than its length', async () => {
    const ends = [
      '<div>'.repeat(200_000),
      '<table><tr><td>'.repeat(50_000),
      '<a b="'.repeat(100_000),
      '<'.repeat(300_000),
      '<!--'.repeat(100_000),
      '&'.repeat(300_000),
    ];
    for (const end of ends) {
      const [first] = await linesOf(`<html><body><p>Nội dung chính</p>${end}`);
      expect(first).toBe('Nội dung chính');
    }
  });
});
