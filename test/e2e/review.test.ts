import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachStore } from './each-store.ts';
import { browserPath, openBrowser, openSitting, type Product, pressInTurn, START_HOOK_MS } from './product.ts';

onEachStore('what waits for a word, and what is asked for by letter', (start) => {
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

  it('goes through the queue by keyboard alone: yes, no, later, and back', async () => {
    const card = page.locator('.review-card');
    const entry = () => card.getAttribute('data-entry');
    const told = page.locator('.review__sitting p');
    const next = async (key: string, before: string | null): Promise<string | null> => {
      await page.keyboard.press(key);
      await expect.poll(entry).not.toBe(before);
      return entry();
    };
    await page.goto(product.url);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await pressInTurn(page, 'g', 'h');
    await card.waitFor();
    const first = await entry();
    const second = await next('x', first);
    const third = await next('k', second);
    await next('l', third);
    await page.keyboard.press('z');
    await expect.poll(entry).toBe(second);
    await expect.poll(() => told.textContent()).toMatch(/^Đã trả lời 1, còn chờ \d+, trong đó 1 để sau$/);
    await page.getByText('Đã hoàn tác; nội dung này đang chờ lại.').waitFor();
    const waiting = (): Promise<readonly string[]> =>
      page.evaluate(async () => {
        const headers = { 'content-type': 'application/json', 'x-requested-with': 'directive-lineage' };
        const query = '{ review(first: 100) { edges { node { id } } } }';
        const answer = await (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
        return answer.data.review.edges.map((edge: { node: { id: string } }) => edge.node.id);
      });
    // Answers are recorded behind the next entry, in their order.
    await expect.poll(waiting).not.toContain(first);
    await expect.poll(waiting).toContain(second);
    await page.reload();
    await card.waitFor();
    expect(await entry()).not.toBe(first);
    // Whoever comes back later finds the answer, and the way back, where decisions are listed.
    await page.getByRole('link', { name: 'Đã quyết định' }).click();
    const newest = page.locator('.decided-line').filter({ has: page.getByRole('button', { name: /^Hoàn tác: / }) });
    await newest.filter({ hasText: 'Nguyễn Thị Hòa' }).last().getByRole('button').click();
    await page
      .getByText(/^Đã hoàn tác: /)
      .first()
      .waitFor();
    await expect.poll(waiting).toContain(first);
  });

  it('writes to an organ about what it has to hand in this week, and shows what was sent and when', async () => {
    await page.goto(`${product.url}/due?asof=2024-10-15&show=week`);
    const organ = page.locator('.shared__organ').first();
    const name = (await organ.getByRole('paragraph').first().textContent()) ?? '?';
    await organ.getByRole('checkbox', { name: `Chọn: ${name}` }).check();
    await page.getByRole('button', { name: 'Soạn công văn đôn đốc…' }).click();
    await page.getByLabel('Cơ quan gửi công văn').fill('Ban Tuyên giáo mẫu');
    await page.getByLabel('Ghi nhận đã đôn đốc').selectOption('yes');
    await page.getByLabel('Số, ký hiệu công văn').fill('12-CV/BTG');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải công văn' }).click();
    const files = unzipSync(new Uint8Array(await readFile(await (await saved).path())));
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    // A letter spells the organ out.
    expect(text).toContain(`Kính gửi: ${name.replace(/^UBND/u, 'Ủy ban nhân dân')}`);
    // What is still to come is reminded of; nothing is said to be missing.
    expect(text).toContain('đúng thời hạn');
    expect(text).not.toContain('chưa nhận được');
    await organ.getByText('Đã đôn đốc: 12-CV/BTG, ngày 15/10/2024').waitFor();
  });
});
