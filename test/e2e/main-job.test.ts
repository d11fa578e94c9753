import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachStoreAsStarted } from './each-store.ts';
import { wardPlan } from './plan-file.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

type Point = { readonly x: number; readonly y: number };

/** Where a click meets the line between two documents that are drawn. */
async function edgePoint(page: Page, key: string): Promise<Point> {
  // What the cards say of coverage comes after the picture, and may make room for itself.
  await page.locator('.lineage-legend').first().waitFor();
  const found = await page.getByRole('tree').evaluate((tree, edge) => {
    const detail: { positions?: { edges: Record<string, Point> } } = {};
    tree.dispatchEvent(new CustomEvent('lineage:positions', { detail, bubbles: true }));
    return detail.positions?.edges[edge] ?? null;
  }, key);
  if (found === null) throw new Error(`No line ${key} is drawn`);
  return found;
}

/** Cards of documents; what was not received has cards of its own. */
const documents = (page: Page) => page.locator('[role=treeitem]:is([data-form=held], [data-form=cited])');

onEachStoreAsStarted('the main job, as a user does it', (start) => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    product = await start();
    browser = await openBrowser(browserPath() ?? '');
    page = await (await openSitting(browser)).newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  }, START_HOOK_MS);

  afterAll(async () => {
    await browser?.close();
    expect(await product?.stop()).toBe(true);
  });

  it('finds 70-KL/TW by typing without tone marks', async () => {
    await page.goto(product.url);
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('ket luan 70-kl/tw');
    const first = page.getByRole('option').first();
    await first.getByText('Kết luận 70-KL/TW').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '70-KL/TW' }).waitFor();
  });

  it('opens its lineage: five held plans and six that are only cited', async () => {
    await page.getByRole('link', { name: 'Xem sơ đồ triển khai' }).click();
    await page.getByText('5 văn bản đã có, 6 văn bản chưa có toàn văn').waitFor();
    await expect.poll(() => documents(page).count()).toBe(12);
    for (const symbol of ['52-CTr/TU', '154/KH-UBND', '297-KH/TU', '241-KH/TU', '474/KH-MTTQ-BTT', '224-KH/TU']) {
      expect(await page.getByRole('treeitem', { name: new RegExp(`^${symbol.replaceAll('/', '\\/')}, .*chưa có toàn văn`) }).count(), symbol).toBe(1);
    }
  });

  it('collapses to one step and expands again without moving anything to another lane', async () => {
    await page.getByRole('button', { name: 'Bớt một bước' }).click();
    await expect.poll(() => documents(page).count()).toBe(7);
    await page.getByRole('button', { name: 'Mở thêm một bước' }).click();
    await expect.poll(() => documents(page).count()).toBe(12);
  });

  it('opens the words that prove an edge and follows them into the text', async () => {
    const edge = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ lineage(of: "70-KL/TW") { edges { key from { symbol } to { symbol } } } }' }),
    }).then(async (answer) => {
      const { data } = (await answer.json()) as {
        data: { lineage: { edges: { key: string; from: { symbol: string | null }; to: { symbol: string | null } }[] } };
      };
      return data.lineage.edges.find((one) => one.from.symbol === '128-KH/ĐUK' && one.to.symbol === '52-CTr/TU');
    });
    const point = await edgePoint(page, edge?.key ?? '');
    await page.mouse.click(point.x, point.y);
    const quote = page.getByRole('blockquote').filter({ hasText: '52-CTr/TU' }).first();
    await quote.waitFor();
    await expect.poll(() => page.getByText('bản tóm lược').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Xem trong văn bản' }).first().click();
    const lit = page.locator('mark').first();
    await lit.waitFor();
    expect(
      await page
        .locator('mark')
        .allInnerTexts()
        .then((texts) => texts.join('')),
    ).toContain('52-CTr/TU');
    expect(page.url()).toMatch(/\/directives\/.*at=\d+-\d+/);
  });

  it('takes in a Word plan, which then stands in its lane', async () => {
    await page.goto(`${product.url}/import`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'ke-hoach-phuong.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: await wardPlan(),
      });
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hòa');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('57/KH-UBND').first().waitFor();
    await page.goto(product.url);
    await page.getByRole('link', { name: 'Xem sơ đồ' }).first().click();
    const ward = page.getByRole('treeitem', { name: /^57\/KH-UBND, .*Đồng Kỵ.*Xã.*Đã có toàn văn/ });
    await ward.waitFor();
    await page.getByText('6 văn bản đã có, 6 văn bản chưa có toàn văn').waitFor();
  });

  it('had no error on the way', () => {
    expect(problems).toEqual([]);
  });
});
