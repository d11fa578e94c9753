import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { onOwnStore } from './each-store.ts';
import { wardPlan } from './plan-file.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

const text = (words: string): Buffer => Buffer.from(words, 'utf8');

const CLASSIFIED = text(
  'TỈNH ỦY MẪU\n*\nSố 12-KH/TU\nMẬT\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nthực hiện Kết luận số 70-KL/TW, ngày 31/01/2024 của Bộ Chính trị\n1. Các cấp ủy tổ chức học tập trong quý II.\n',
);

onOwnStore('the screens, as people go through them', (start) => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let root: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), openBrowser(browserPath() ?? '')]);
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ lineage(of: "70-KL/TW") { root { id } } }' }),
    });
    root = ((await answer.json()) as { data: { lineage: { root: { id: string } } } }).data.lineage.root.id;
  }, START_HOOK_MS);

  beforeEach(async () => {
    page = await (await openSitting(browser)).newPage();
    return () => page.context().close();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Cards of documents; what was not received has cards of its own. */
  const cards = () => page.locator('[role=treeitem]:is([data-form=held], [data-form=cited])').count();

  it('gives a lineage back as it was: steps and selection, by Back, Forward and a shared link', async () => {
    await page.goto(`${product.url}/lineage/${root}`);
    await expect.poll(cards).toBe(12);
    await page.getByRole('button', { name: 'Bớt một bước' }).click();
    await expect.poll(cards).toBe(7);
    await page.getByRole('tree').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region').getByRole('heading', { level: 2 });
    await panel.waitFor();
    const chosen = await panel.textContent();
    await page.goBack();
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(cards).toBe(7);
    await page.goBack();
    await expect.poll(cards).toBe(12);
    await page.goForward();
    await page.goForward();
    await panel.waitFor();
    await expect.poll(() => panel.textContent()).toBe(chosen);
    await expect.poll(cards).toBe(7);
    await page.reload();
    await panel.waitFor();
    await expect.poll(() => panel.textContent()).toBe(chosen);
    await page.getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    await page.goBack();
    await panel.waitFor();
    await expect.poll(() => panel.textContent()).toBe(chosen);
  });

  it.each([
    ['/?view=table', '.roots-table__table tbody tr'],
    ['/due?asof=2024-12-01', '.duty'],
    ['/items', '.items__rules'],
    ['/directives', '.data-table tbody tr'],
    ['/review', 'main h1'],
  ])('is no wider than a phone: %s', async (path, ready) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${product.url}${path}`);
    await page.locator(ready).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('finds a list where it was left, by Back, and begins a screen at its top', async () => {
    const top = () => page.locator('#main').evaluate((main) => main.scrollTop);
    // Low enough that the list goes beyond it.
    await page.setViewportSize({ width: 1366, height: 420 });
    await page.goto(`${product.url}/due?asof=2024-12-01`);
    const last = page.locator('.duty').last().getByRole('link').first();
    await last.scrollIntoViewIfNeeded();
    await expect.poll(top).toBeGreaterThan(200);
    const left = await top();
    await last.click();
    await page.locator('.reader-head').waitFor();
    await expect.poll(top).toBe(0);
    await page.goBack();
    await page.locator('.duty').last().waitFor();
    await expect.poll(top).toBe(left);
  });

  it('switches its words at once, and remembers the language', async () => {
    await page.goto(`${product.url}/directives`);
    await page.getByRole('heading', { level: 1, name: 'Văn bản' }).waitFor();
    await page.getByRole('button', { name: 'Đổi ngôn ngữ' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('asks for the name with the field ready to type in, keeps the good file, tells what is wrong with the bad ones, and takes the import back', async () => {
    await page.goto(`${product.url}/import`);
    await page.getByTestId('files').setInputFiles([
      { name: 'ban-chup.pdf', mimeType: 'application/pdf', buffer: text('%PDF-1.4 no words') },
      { name: 'hong.docx', mimeType: 'application/octet-stream', buffer: text('not a package') },
      { name: 'mat.txt', mimeType: 'text/plain', buffer: CLASSIFIED },
      { name: 'ke-hoach.docx', mimeType: 'application/octet-stream', buffer: await wardPlan() },
    ]);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Nguyễn Thị Hòa');
    await page.keyboard.press('Enter');
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await row('ke-hoach').getByText('Đã nhập').waitFor();
    await row('ke-hoach').getByText('57/KH-UBND').first().waitFor();
    for (const [name, code] of [
      ['ban-chup', 'FILE_DAMAGED'],
      ['hong', 'FILE_DAMAGED'],
      ['có dấu chỉ độ mật', 'FILE_CLASSIFIED'],
    ] as const) {
      await expect.poll(() => row(name).textContent(), { message: name }).toContain(code);
    }
    expect(await row('có dấu chỉ độ mật').textContent()).toContain('Văn bản có dấu chỉ độ mật: không nhập vào hệ thống này.');
    expect(await page.getByText('12-KH/TU').count()).toBe(0);

    const job = page.url();
    await page.goto(`${product.url}/lineage/${root}`);
    await expect.poll(cards).toBe(13);
    await page.goto(job);
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
    await row('ke-hoach').getByText('Đã hoàn tác').waitFor();
    await page.getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByRole('link', { name: 'Xem sơ đồ' }).first().click();
    await expect.poll(cards).toBe(12);
    expect(await page.getByRole('treeitem', { name: /^57\/KH-UBND/ }).count()).toBe(0);
  });
});
