import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wardPlan } from './plan-file.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS, startProduct } from './product.ts';

const FIXTURES = new URL('../fixtures/files/', import.meta.url).pathname;
const fixture = async (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: await readFile(join(FIXTURES, name)) });
const made = (name: string, words: Uint8Array | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(words) });

/** From one screen to the next and back, as the work goes; what one screen does alone stands in the tests of that screen. */
describe.skipIf(browserPath() === null)(`journeys over several screens${browserPath() === null ? ' (left out: no browser)' : ''}`, () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser(browserPath() ?? '')]);
  }, START_HOOK_MS);

  beforeEach(async () => {
    context = await openSitting(browser, 'Nguyễn Thị Hòa');
    page = await context.newPage();
    return () => context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('finds an organ of which nothing was received, though no document names it, and all that it owes', async () => {
    await page.goto(`${product.url}/import`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('tinh uy ha giang');
    const offer = page.getByRole('option', { name: /Tổng quan trong phạm vi tỉnh Hà Giang/ });
    await offer.waitFor();
    await offer.click();
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    expect(new URL(page.url()).searchParams.get('scope')).toBe('p63.02');
    await page.locator('.standing__part', { hasText: 'Chưa nhận được' }).first().click();
    await page.getByRole('dialog').getByText('Tỉnh ủy Hà Giang').waitFor();
  });

  it('goes from an empty place on the map to its duty, takes it off with a reason, and the map of another tab knows', async () => {
    const organ = 'Quân ủy Trung ương';
    const hollow = (tab: Page) => tab.locator('[role=treeitem][data-form=expected]', { hasText: organ });
    const other = await context.newPage();
    for (const tab of [other, page]) {
      await tab.goto(`${product.url}/lineage/70-KL%2FTW`);
      await hollow(tab).waitFor({ state: 'attached' });
    }
    await page.locator('.lineage-legend').first().waitFor();
    const at = await page.getByRole('tree').evaluate(
      (tree, key) => {
        type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
        const detail: { positions?: { cards: Record<string, Box> } } = {};
        tree.dispatchEvent(new CustomEvent('lineage:positions', { detail, bubbles: true }));
        const box = Object.entries(detail.positions?.cards ?? {}).find(([id]) => key?.endsWith(id))?.[1];
        return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      await hollow(page).getAttribute('id'),
    );
    expect(at).not.toBeNull();
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    const panel = page.getByRole('region', { name: organ });
    const way = await panel.getByRole('link', { name: 'Nội dung cần xử lý' }).getAttribute('href');
    await panel.getByRole('button', { name: 'Không phải thực hiện…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('có kế hoạch chung với cơ quan khác');
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click();
    // The notice stays as long as the pointer is on it.
    const back = page.getByRole('button', { name: 'Hoàn tác', exact: true });
    await back.hover();
    await hollow(page).waitFor({ state: 'detached' });
    await hollow(other).waitFor({ state: 'detached' });
    // Nothing is left to be urged of it, and the way back is offered where it was done.
    await other.goto(product.url + way);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => other.locator('.item').count()).toBe(0);
    await back.click();
    await hollow(page).waitFor({ state: 'attached' });
  });

  it('takes in ten files of many kinds, is left and come back to, tells each result, and lets a fact be put right', async () => {
    await page.goto(`${product.url}/import`);
    await page
      .getByTestId('files')
      .setInputFiles([
        await fixture('chi-thi-chu-tich-ubnd.doc'),
        await fixture('huong-dan-ban-tuyen-giao.docx'),
        await fixture('ke-hoach-mat-tran-phuong.pdf'),
        await fixture('ke-hoach-tinh-uy.tcvn3.txt'),
        await fixture('ke-hoach-ubnd-tinh.vni.txt'),
        await fixture('quyet-dinh-ubnd-thanh-pho.utf16.txt'),
        await fixture('ke-hoach-tinh-uy.txt'),
        made('goi.zip', zipSync({ 'ke-hoach-phuong.docx': new Uint8Array(await wardPlan()) })),
        made('hong.docx', 'not a package'),
        made('la.xyz', 'x'),
      ]);
    await page.getByText('Nguyễn Thị Hòa nhập').waitFor();
    const nav = page.getByRole('navigation', { name: 'Điều hướng chính' });
    await nav.getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    await page.goBack();
    await page.locator('.job__head').getByText('Đã xong').waitFor();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await row('ke-hoach-phuong').getByText('57/KH-UBND').first().waitFor();
    await row('hong').getByText('FILE_DAMAGED').waitFor();
    await row('la\\.xyz').getByText('FILE_TYPE_UNKNOWN').waitFor();
    expect(await page.locator('tbody').getByText('Đã nhập', { exact: true }).count()).toBeGreaterThanOrEqual(7);

    await row('ke-hoach-phuong').getByRole('link', { name: '57/KH-UBND' }).first().click();
    await page.getByRole('button', { name: 'Sửa: Ngày ban hành' }).click();
    await page.getByRole('dialog').getByLabel('Ngày ban hành').fill('05/08/2024');
    await page.getByRole('dialog').getByRole('button', { name: 'Sửa' }).click();
    await page.locator('.reader-head__meta').getByText('05/08/2024').waitFor();
    await page.locator('.reader-head__actions').getByRole('link', { name: 'Xem sơ đồ triển khai' }).click();
    await page.getByRole('treeitem', { name: /^57\/KH-UBND, .*05\/08\/2024/ }).waitFor({ state: 'attached' });
  });

  it('exports the comparison as a workbook that opens with the organs of the screen', async () => {
    await page.goto(`${product.url}/coverage/70-KL%2FTW?held=1`);
    const organ = (await page.locator('.matrix th[scope=row]').filter({ hasText: 'Lạng Sơn' }).first().textContent()) ?? '';
    expect(organ).toContain('Lạng Sơn');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất' }).click();
    await page.getByRole('menuitem', { name: 'Excel, mọi cơ quan trong bảng' }).click();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await (await saved).path());
    const said = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((cells) => (Array.isArray(cells) ? cells.map(String) : [])));
    expect(said.some((words) => words.includes('Lạng Sơn'))).toBe(true);
  });

  it('goes through every screen and all the way back and forward again', async () => {
    const screens = ['Tổng quan', 'Đến hạn', 'Sơ đồ triển khai', 'Bảng đối chiếu', 'Nội dung cần xử lý', 'Văn bản', 'Nhập văn bản', 'Chờ xác nhận'];
    const nav = page.getByRole('navigation', { name: 'Điều hướng chính' });
    const here = async (name: string): Promise<void> => {
      await nav
        .locator('a[aria-current="page"]', { hasText: '' })
        .and(nav.getByRole('link', { name: new RegExp(`^${name}(:|$)`) }))
        .waitFor();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    };
    await page.goto(product.url);
    await here('Tổng quan');
    for (const name of screens.slice(1)) {
      await nav.getByRole('link', { name: new RegExp(`^${name}(:|$)`) }).click();
      await here(name);
    }
    for (const name of screens.slice(0, -1).toReversed()) {
      await page.goBack();
      await here(name);
    }
    for (const name of screens.slice(1)) {
      await page.goForward();
      await here(name);
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Tìm kiếm', { exact: true }).waitFor();
  });
});
