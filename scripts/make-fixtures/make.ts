import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { tcvn3Bytes, vniBytes } from './legacy-bytes.ts';
import { plainText } from './paper.ts';
import { paperDocx } from './paper-docx.ts';
import { paperHtml } from './paper-html.ts';
import { PAPERS } from './papers.ts';
import { scanPdf } from './scan-pdf.ts';

/**
 * Makes the files in test/fixtures/files: six documents, each in every format. Done once, by hand; the files are kept.
 * Needs Chromium (BROWSER_PATH) and, for the old Word format, LibreOffice (soffice); without that the .doc files stay.
 */
const target = fileURLToPath(new URL('../../test/fixtures/files', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'));
mkdirSync(target, { recursive: true });
const put = (name: string, bytes: Buffer): void => writeFileSync(join(target, name), bytes);

/** LibreOffice makes a list of its own of a first paragraph that restarts its list; without that all stays one list. */
function withoutRestarts(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const numbering = strFromU8(parts['word/numbering.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/numbering.xml': strToU8(numbering.replace(/<w:lvlOverride\b.*?<\/w:lvlOverride>/gs, '')) });
}

const browser = await chromium.launch({ executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [index, paper] of PAPERS.entries()) {
    const text = plainText(paper);
    put(`${paper.name}.txt`, Buffer.from(text, 'utf8'));
    put(`${paper.name}.utf16.txt`, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    put(`${paper.name}.tcvn3.txt`, tcvn3Bytes(text));
    put(`${paper.name}.vni.txt`, vniBytes(text));
    const docx = await paperDocx(paper);
    put(`${paper.name}.docx`, docx);
    const page = await browser.newPage();
    await page.setContent(paperHtml(paper));
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<div style="width:100%;text-align:center;font-size:9pt" class="pageNumber"></div>',
    });
    await page.close();
    put(`${paper.name}.pdf`, pdf);
    put(`${paper.name}.scan.pdf`, await scanPdf(pdf, index + 1));
    writeFileSync(join(scratch, `${paper.name}.docx`), withoutRestarts(docx));
    const { status } = spawnSync('soffice', ['--headless', '--convert-to', 'doc:MS Word 97', '--outdir', scratch, join(scratch, `${paper.name}.docx`)]);
    if (status === 0) put(`${paper.name}.doc`, readFileSync(join(scratch, `${paper.name}.doc`)));
    else console.warn(`${paper.name}.doc was not made: no soffice.`);
    console.log(paper.name);
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
