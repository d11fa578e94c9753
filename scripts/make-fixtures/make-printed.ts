import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { paperHtml } from './paper-html.ts';
import { PAPERS } from './papers.ts';

/**
 * Makes the files in test/fixtures/printed: PDFs that are text and still hard to read. Done once, by hand; the files
 * are kept. Needs Chromium (BROWSER_PATH) and LibreOffice (soffice) with fonts that lack Vietnamese letters.
 */
const files = fileURLToPath(new URL('../../test/fixtures/files', import.meta.url));
const target = fileURLToPath(new URL('../../test/fixtures/printed', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'printed-'));
mkdirSync(target, { recursive: true });

/** A Word file of the collection as LibreOffice prints it, letters it has no font for in another one; `lock`: owner's password. */
function office(name: string, options: Readonly<Record<string, unknown>>): Buffer {
  const filter = `pdf:writer_pdf_Export:${JSON.stringify(options)}`;
  const { status } = spawnSync('soffice', ['--headless', '--convert-to', filter, '--outdir', scratch, join(files, `${name}.docx`)]);
  if (status !== 0) throw new Error('LibreOffice is needed.');
  return readFileSync(join(scratch, `${name}.pdf`));
}

const item = (number: number): string =>
  `<p>${number}. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Tài chính triển khai nội dung số ${number} của kế hoạch; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/${(number % 12) + 1}/2026.</p>`;

const browser = await chromium.launch({ executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const owner = {
    RestrictPermissions: { type: 'boolean', value: 'true' },
    PermissionPassword: { type: 'string', value: 'chu' },
    Changes: { type: 'long', value: '0' },
  };
  writeFileSync(join(target, 'office.pdf'), office('quyet-dinh-ubnd-thanh-pho', {}));
  writeFileSync(join(target, 'office-owner.pdf'), office('ke-hoach-ubnd-tinh', owner));
  const locked = { EncryptFile: { type: 'boolean', value: 'true' }, DocumentOpenPassword: { type: 'string', value: 'mo' } };
  writeFileSync(join(target, 'office-locked.pdf'), office('quyet-dinh-ubnd-thanh-pho', locked));

  const page = await browser.newPage();
  const print = async (html: string): Promise<Buffer> => {
    await page.setContent(html);
    return page.pdf({ preferCSSPageSize: true });
  };
  const plan = PAPERS.find((paper) => paper.name === 'ke-hoach-ubnd-tinh');
  const html = plan === undefined ? '' : paperHtml(plan);
  const table = (html.match(/<table[\s\S]*?<\/table>/g) ?? []).at(-1) ?? '';
  const style =
    '@page{size:A4;margin:0}body{margin:0}td,th{border:1px solid #000;padding:3px}table{border-collapse:collapse}div{position:absolute;left:0;top:0;width:260mm;font:12pt "Liberation Serif";transform-origin:0 0;transform:translate(195mm,12mm) rotate(90deg)}';
  writeFileSync(join(target, 'turned.pdf'), await print(`<style>${style}</style><div><p>DANH MỤC NHIỆM VỤ</p>${table}</div>`));
  const columns = '@page{size:A4;margin:20mm}body{font:13pt "Liberation Serif"}h3{text-align:center}p{text-align:justify}div{columns:2;column-gap:12mm}';
  const items = Array.from({ length: 24 }, (_, index) => item(index + 1)).join('');
  writeFileSync(join(target, 'two-columns.pdf'), await print(`<style>${columns}</style><h3>KẾ HOẠCH</h3><div>${items}</div>`));
  // Nothing in the file tells which letters its fonts draw.
  const mute = (await print(html)).toString('latin1').replaceAll('/ToUnicode', '/XoUnicode');
  writeFileSync(join(target, 'mute.pdf'), Buffer.from(mute, 'latin1'));
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
