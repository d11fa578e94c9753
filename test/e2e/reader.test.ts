import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS, startProduct } from './product.ts';

/** Selects the first paragraph of the text that no fact rests on, as dragging over it does. */
function selectPlainParagraph(page: Page): Promise<string> {
  return page.evaluate(() => {
    const plain = [...document.querySelectorAll('.reader-text [data-paragraph]')].find(
      (one) => (one.textContent ?? '').trim().length > 12 && one.querySelector('[data-facts]') === null,
    );
    if (plain === undefined) throw new Error('There is a paragraph without facts.');
    const range = document.createRange();
    range.selectNodeContents(plain);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    return (plain.textContent ?? '').trim();
  });
}

describe.skipIf(browserPath() === null)(`the reader${browserPath() === null ? ' (left out: no browser)' : ''}`, () => {
  let product: Product;
  let browser: Browser;
  let root: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser(browserPath() ?? '')]);
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ coverage(of: "70-KL/TW") { root { id } } }' }),
    });
    root = ((await answer.json()) as { data: { coverage: { root: { id: string } } } }).data.coverage.root.id;
  }, START_HOOK_MS);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('puts a task right where it is read, for every screen, and marks one that was missed; both are taken back', async () => {
    const page = await (await openSitting(browser, 'Lan')).newPage();
    await page.goto(`${product.url}/directives/${root}`);
    await page.getByRole('button', { name: 'Sửa nhiệm vụ 1.b' }).click();
    const dialog = page.locator('.dialog');
    await dialog.getByLabel('Cơ quan chủ trì').fill('Sở Nội vụ');
    await dialog.getByRole('button', { name: 'Sửa', exact: true }).click();
    const note = page.locator('.task__notes', { hasText: 'Sở Nội vụ' });
    await note.waitFor();

    await page.reload();
    await note.waitFor();
    expect(await note.textContent()).toContain('Lan, ');
    await page.getByRole('link', { name: 'Theo dõi nhiệm vụ 1.b', exact: true }).click();
    await page.locator('.task-line', { hasText: 'Sở Nội vụ' }).first().waitFor();
    await page.goBack();
    await note.getByRole('button', { name: 'Hoàn tác, về như đã đọc' }).click();
    await note.waitFor({ state: 'detached' });

    const words = await selectPlainParagraph(page);
    await page.locator('.lit-bar').getByRole('button', { name: 'Đánh dấu là nhiệm vụ' }).click();
    await dialog.getByText(words).waitFor();
    await dialog.getByRole('button', { name: 'Đánh dấu là nhiệm vụ' }).click();
    const marked = page.locator('.task__notes', { hasText: 'Người dùng đánh dấu là nhiệm vụ.' });
    await marked.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
    await marked.waitFor({ state: 'detached' });
    await page.context().close();
  });
});
