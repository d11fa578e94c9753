import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachStore } from './each-store.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

onEachStore('what is to be handled and what is due, as people work through it', (start) => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), openBrowser(browserPath() ?? '')]);
  }, START_HOOK_MS);

  beforeEach(async () => {
    page = await (await openSitting(browser, 'Nguyễn Thị Hòa')).newPage();
    return () => page.context().close();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const nav = (name: string) => page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name, exact: true });

  it('notes an organ that is awaited, keeps it over a reload, filters by it, and writes the file of what is seen', async () => {
    await page.goto(product.url);
    await nav('Nội dung cần xử lý').click();
    await page.getByRole('tab', { name: /Việc cần đôn đốc/ }).waitFor();
    await page.locator('.item__fold').first().click();
    const row = page.locator('.organs__row').first();
    // Its own name; whose its work is now is said in other words where it stands alone.
    const [organ] = (await row.locator('.organs__name').textContent())?.split(' (') ?? [];
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Ghi nhận' }).click();
    await row.getByText('Mới ghi nhận').waitFor();
    await page.getByLabel('Xử lý', { exact: true }).selectOption('NOTED');
    await expect.poll(() => new URL(page.url()).search).toBe('?state=NOTED');
    await page.reload();
    await expect.poll(() => page.locator('.item').count()).toBe(1);
    expect(await page.locator('.item').textContent()).toContain(organ ?? '?');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất CSV' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain('Nguyễn Thị Hòa');
  });

  it('stands up for an item of list B, and leads from its proof to the very words', async () => {
    await page.goto(`${product.url}/items?list=B`);
    const item = page
      .locator('.item')
      .filter({ has: page.locator('.item__quote a') })
      .first();
    const quote = (await item.locator('.item__quote q').textContent()) ?? '';
    await item.getByRole('button', { name: /^Xác nhận:/ }).click();
    await item.getByRole('button', { name: /^Đã xác nhận:/ }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await item.getByRole('button', { name: /^Xác nhận:/ }).waitFor();
    await item.getByRole('link', { name: 'Xem trong văn bản' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.has('at')).toBe(true);
    await page.getByText(quote.slice(0, 30)).first().waitFor();
  });

  it('writes the letter by keyboard alone, records that it was sent, and forgets it on undo', async () => {
    await page.goto(`${product.url}/due`);
    const box = page.locator('[data-row] .due__tick:enabled, .band__organ:not(.shared) .due__tick:enabled').first();
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByText(/^Đã chọn \d+ việc của 1 cơ quan$/).waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('Ghi nhận đã đôn đốc').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Số, ký hiệu công văn').focus();
    await page.keyboard.type('12-CV/BTG');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toMatch(/^cong-van-don-doc-.*\.docx$/);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    // The log keeps both: the letter, and that it was taken back.
    const history = page.locator('.duty__history').first();
    await expect.poll(() => history.textContent()).toMatch(/Hoàn tác.*12-CV\/BTG.*đã hoàn tác/);
    await expect.poll(() => page.locator('.duty__case').count()).toBe(0);
    await page.getByLabel('Đôn đốc', { exact: true }).selectOption('sent');
    await expect.poll(() => new URL(page.url()).search).toBe('?letter=sent');
    await page.getByText('Không có việc nào theo bộ lọc này').waitFor();
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await page.locator('.duty').first().waitFor();
    const table = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất CSV' }).click();
    expect(await readFile(await (await table).path(), 'utf8')).toContain('Trích nguyên văn');
  });

  it('takes a duty off with a reason, and takes that back', async () => {
    await page.goto(`${product.url}/due`);
    const first = page.locator('[data-row]').first();
    await first.waitFor();
    const duty = page.locator(`[data-row="${await first.getAttribute('data-row')}"]`);
    await duty.getByRole('button', { name: /^Xử lý:/ }).click();
    await page.getByRole('menuitem', { name: /Không phải thực hiện/ }).click();
    await page.getByLabel('Lý do').fill('đã sáp nhập');
    await page.getByRole('button', { name: 'Ghi lại' }).click();
    await expect.poll(() => duty.count()).toBe(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => duty.count()).toBe(1);
  });
});
