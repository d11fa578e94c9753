import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachStore } from './each-store.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

type Column = { readonly taskId: string };
type Row = { readonly organId: string; readonly cells: readonly { readonly state: string; readonly linkKeys: readonly string[] }[] };

onEachStore('a task and the comparison', (start) => {
  let product: Product;
  let browser: Browser;
  let root: string;
  /** A cell that rests on one link alone: rejecting it must empty the cell. */
  let cell: { readonly taskId: string; readonly organId: string; readonly linkKey: string };

  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), openBrowser(browserPath() ?? '')]);
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ coverage(of: "70-KL/TW") { root { id } columns { taskId } rows(first: 100) { edges { node { organId cells { state linkKeys } } } } } }',
      }),
    });
    const { data } = (await answer.json()) as {
      data: { coverage: { root: { id: string }; columns: Column[]; rows: { edges: { node: Row }[] } } };
    };
    root = data.coverage.root.id;
    const [found] = data.coverage.rows.edges.flatMap(({ node }) =>
      node.cells.flatMap(({ state, linkKeys }, index) => {
        const taskId = data.coverage.columns[index]?.taskId;
        const [linkKey] = linkKeys;
        const ofTask = linkKey !== undefined && taskId !== undefined && linkKey.endsWith(`>${taskId}`);
        return ['COVERED', 'PARTIAL', 'COPIED'].includes(state) && linkKeys.length === 1 && ofTask ? [{ taskId, organId: node.organId, linkKey }] : [];
      }),
    );
    if (found === undefined) throw new Error('The starting collection has no cell that rests on one link.');
    cell = found;
  }, START_HOOK_MS);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const stateOf = async (page: Page): Promise<string> => {
    await page.goto(`${product.url}/coverage/${root}?held=1&sel=c:${encodeURIComponent(`${cell.taskId}|${cell.organId}`)}`);
    const panel = page.locator('.coverage-panel__state strong');
    await panel.waitFor();
    return (await panel.textContent()) ?? '';
  };

  it('shows a rejected link in the comparison as well, and takes it back', async () => {
    const page = await (await openSitting(browser, 'Lan')).newPage();
    const before = await stateOf(page);
    expect(before).not.toBe('Chưa tìm thấy nội dung tương ứng');

    await page.getByRole('link', { name: 'Theo dõi nhiệm vụ này' }).click();
    await page.locator('.task-head').waitFor();
    const link = page.locator(`[data-task-link="${cell.linkKey}"]`);
    const judged = (await link.getAttribute('data-state')) ?? '?';
    await link.focus();
    await page.keyboard.press('k');
    await link.waitFor({ state: 'detached' });
    // Another tab sees it once it is recorded; the way back is still offered here.
    const other = await (await openSitting(browser)).newPage();
    await expect.poll(() => stateOf(other)).toBe('Chưa tìm thấy nội dung tương ứng');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    // It is again as it was: nobody has confirmed it meanwhile.
    await page.locator(`[data-task-link="${cell.linkKey}"][data-state="${judged}"]`).waitFor();
    await expect.poll(() => stateOf(other)).toBe(before);
    await other.context().close();
    await page.context().close();
  });

  it('walks the cells by keyboard alone, opens one and comes back to it', async () => {
    const page = await (await openSitting(browser)).newPage();
    await page.goto(`${product.url}/coverage/${root}`);
    await page.locator('.matrix td button[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const start = await focused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).not.toBe(start);
    const beside = await focused();
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).not.toBe(beside);
    const name = await focused();
    await page.keyboard.press('Enter');
    await page.locator('.coverage-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.coverage-panel').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(name);
    await page.context().close();
  });
});
