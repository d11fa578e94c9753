import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../api/files/extract-text.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

const textOf = async (name: string): Promise<string> => {
  const path = fileURLToPath(new URL(`../fixtures/tables/${name}.pdf`, import.meta.url));
  return (await extractText({ name, bytes: new Uint8Array(readFileSync(path)) })).text;
};
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').flatMap((line) => {
    const row = /^\f?\| (.*) \|$/.exec(line)?.[1];
    return row === undefined ? [] : [row.split(' | ').map((cell) => cell.trim())];
  });

const HEADS = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];

describe('a table of tasks without lines', () => {
  it.each([['tasks-top', 5] as const, ['tasks-headless-pages', 20] as const, ['tasks-middle-pages', 20] as const])(
    '%s.pdf reads as rows under one head, a row each',
    async (name, count) => {
      const [heads, ...rows] = rowsOf(await textOf(name));
      expect(heads).toEqual(HEADS);
      const numbered = rows.filter(([number]) => /^\d+$/.test(number ?? ''));
      expect(numbered.map(([number]) => Number(number))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      for (const [index, row] of numbered.entries())
        if (index % 5 === 0)
          expect(row.slice(1)).toEqual([
            'Rà soát, sửa chữa nhà sinh hoạt cộng đồng ở các thôn xa trung tâm, báo cáo kết quả từng đợt',
            'Sở Văn hóa, Thể thao và Du lịch',
            'Sở Tài chính; UBND các xã, phường',
            'Trước ngày 30/6/2026',
          ]);
    },
  );

  it('keeps headings over all columns, and joins the row that the end of a page cut', async () => {
    const rows = rowsOf(await textOf('tasks-middle-pages'));
    expect(rows.flatMap(([first = '', ...others]) => (others.every((cell) => cell === '') ? [first] : []))).toEqual([
      'A. Cơ sở vật chất và con người ở các thôn',
      'B. Công tác thông tin, dữ liệu và chăm sóc sức khỏe',
    ]);
    expect(rows.find(([first]) => first === '18')?.[1]).toMatch(/^Số hóa hồ sơ.* đúng thẩm quyền$/);
  });

  it('gives its tasks with who leads and by when', async () => {
    const { tasks } = readDirective({ textId: 't', text: await textOf('tasks-top') });
    const rows = tasks.filter((task) => task.unit === 'row');
    expect(rows.map((task) => task.assignments.filter(({ role }) => role === 'lead').map(({ organ }) => organ))).toEqual([
      ['Sở Văn hóa, Thể thao và Du lịch'],
      ['Sở Giáo dục và Đào tạo'],
      ['Sở Nội vụ'],
      ['Công an tỉnh'],
      ['Sở Y tế'],
    ]);
    expect(rows[0]?.deadlines[0]?.on).toBe('2026-06-30');
  });
});

describe('what only looks like a table', () => {
  it('a letterhead, a text in two columns, three signers side by side', async () => {
    const text = await textOf('no-table');
    expect(text).not.toContain('|');
    expect(text).toContain('5. Lập danh sách các điểm trường còn thiếu nước sạch');
  });
});
