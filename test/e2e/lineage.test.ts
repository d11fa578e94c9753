import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onOwnStore } from './each-store.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

/** Through the map as a person goes: what was not received, the worklist behind it, filters, time, and a file. */
onOwnStore('the map of who has issued what', (start) => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), openBrowser(browserPath() ?? '')]);
    page = await (await openSitting(browser)).newPage();
  }, START_HOOK_MS);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('opens what was not received under a document by keyboard, and tells of a card beside it', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW`);
    await page.locator('[role=treeitem][data-form=pile]').first().waitFor({ state: 'attached' });
    const hollow = () => page.locator('[role=treeitem][data-form=expected]').count();
    const before = await hollow();
    await page.getByRole('tree').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('+');
    await expect.poll(hollow).toBeGreaterThan(before);
    await page.locator('[role=treeitem][data-form=expected]', { hasText: 'Tỉnh ủy Hà Giang' }).waitFor({ state: 'attached' });
    // Right leads to what hangs on the root at the nearest height, Enter tells of it.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('region').getByRole('heading', { level: 2 }).waitFor();
  });

  it('puts a whole level away by its head, keeps that in the address, and brings it back', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW`);
    const shrink = page.getByRole('button', { name: 'Thu gọn: Huyện và khối' });
    await shrink.click();
    const reopen = page.getByRole('button', { name: 'Hiện lại: Huyện và khối' });
    await reopen.waitFor();
    await page.getByText(/^đang hiện \d+ \/ \d+/).waitFor();
    await page.reload();
    await reopen.click();
    await shrink.waitFor();
    await page.goBack();
    await reopen.waitFor();
  });

  it('narrows the picture, says how much it took away, and gives it back', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW?state=partial`);
    const removed = page.getByText(/^Bộ lọc ẩn \d+ trong \d+/);
    await removed.waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await removed.waitFor({ state: 'detached' });
  });

  it('opens on what is followed, beside the document above it; the rest is told apart in words and counted', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW?scope=p34.24`);
    const outside = page.locator('[role=treeitem]', { hasText: 'Ngoài phạm vi theo dõi' });
    await outside.first().waitFor({ state: 'attached' });
    const documents = page.locator('[role=treeitem]:is([data-form=held], [data-form=cited])');
    expect(await documents.count()).toBeGreaterThan((await outside.count()) + 1);
    await page
      .locator('.lineage-legend')
      .first()
      .getByText(`Ngoài phạm vi theo dõi ${await outside.count()}`)
      .waitFor();
    const followed = documents.filter({ hasNotText: 'Ngoài phạm vi theo dõi' });
    const ids = await followed.evaluateAll((items) => items.map(({ id }) => id.replace(/^lineage-\d+-/, '')));
    const seen = await page.evaluate(
      (wanted) => {
        const canvas = document.querySelector('.lineage-canvas');
        const detail: { positions?: { cards: Record<string, { x: number; y: number; width: number; height: number }> } } = {};
        canvas?.dispatchEvent(new CustomEvent('lineage:positions', { detail }));
        const frame = canvas?.getBoundingClientRect();
        return wanted.map((id) => {
          const box = detail.positions?.cards[id];
          return box !== undefined && frame !== undefined && box.y > frame.top && box.y + box.height < frame.bottom;
        });
      },
      ids.slice(0, 2),
    );
    expect(seen).toEqual([true, true]);
  });

  it('runs back in time: what is not there yet stays in its place, grey and counted', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW?time=1&asof=2024-04-15`);
    await page.getByRole('slider', { name: 'Ngày tính đến' }).waitFor();
    await page.locator('[role=treeitem]', { hasText: 'Ban hành sau ngày này' }).first().waitFor({ state: 'attached' });
    await page
      .getByText(/tính đến 15\/04\/2024/)
      .first()
      .waitFor();
  });

  it('is dragged by its cards as by its ground; the address says where it came to rest, and shows a colleague the same', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW`);
    const places = (on: Page) =>
      on.locator('.lineage-canvas').evaluate((host) => {
        const detail: { positions?: { cards: Record<string, { x: number; y: number; width: number; height: number }> } } = {};
        host.dispatchEvent(new CustomEvent('lineage:positions', { detail }));
        const { left, top, width, height } = host.getBoundingClientRect();
        const cards = Object.entries(detail.positions?.cards ?? {}).map(([id, box]) => ({
          id,
          x: Math.round(box.x + box.width / 2),
          y: Math.round(box.y + box.height / 2),
          inside: box.x > left && box.x + box.width < left + width && box.y > top + 60 && box.y + box.height < top + height,
        }));
        return { cards, middle: left + width / 2 };
      });
    await expect.poll(async () => (await places(page)).cards.length).toBeGreaterThan(3);
    const [held] = (await places(page)).cards.filter(({ inside }) => inside);
    if (!held) throw new Error('no card in sight');
    await page.mouse.move(held.x, held.y);
    await page.mouse.down();
    await page.mouse.move(held.x + 20, held.y + 10, { steps: 3 });
    await page.mouse.move(held.x + 140, held.y + 60, { steps: 5 });
    expect(new URL(page.url()).searchParams.has('at')).toBe(false);
    await page.mouse.up();
    await page.waitForURL(/[?&]at=/);
    expect((await places(page)).cards.find(({ id }) => id === held.id)?.x).toBeGreaterThan(held.x + 80);
    const colleague = await (await openSitting(browser)).newPage();
    await colleague.setViewportSize({ width: 1800, height: 1000 });
    await colleague.goto(page.url());
    const fromMiddle = async (on: Page) => {
      const { cards, middle } = await places(on);
      return Math.round((cards.find(({ id }) => id === held.id)?.x ?? Number.NaN) - middle);
    };
    const here = await fromMiddle(page);
    await expect.poll(async () => Math.abs((await fromMiddle(colleague)) - here)).toBeLessThan(4);
    await colleague.context().close();
  });

  it('keeps a height of use in a small window, and the way past the tools out of sight until the keyboard is on it', async () => {
    const usual = page.viewportSize() ?? { width: 1366, height: 768 };
    try {
      for (const [width, height] of [
        [900, 700],
        [390, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.goto(`${product.url}/lineage/70-KL%2FTW`);
        const frame = page.locator('.lineage-frame');
        await frame.scrollIntoViewIfNeeded();
        expect((await frame.boundingBox())?.height).toBeGreaterThan(250);
        const skip = page.getByRole('button', { name: 'Đến sơ đồ' });
        const clip = () => skip.evaluate((element) => getComputedStyle(element).clipPath);
        expect(await clip()).not.toBe('none');
        await skip.focus();
        expect(await clip()).toBe('none');
      }
    } finally {
      await page.setViewportSize(usual);
    }
  });

  it('gives what is seen as a picture and as a workbook', async () => {
    await page.goto(`${product.url}/lineage/70-KL%2FTW`);
    await page.locator('.lineage-legend').first().waitFor();
    const folder = await mkdtemp(join(tmpdir(), 'lineage-files-'));
    try {
      for (const [name, ending, magic] of [
        ['Ảnh PNG của sơ đồ', '.png', '\u0089PNG'],
        ['Bảng Excel (XLSX)', '.xlsx', 'PK'],
        ['Đồ thị GraphML (toàn bộ)', '.graphml', '<?xml'],
      ] as const) {
        await page.getByRole('button', { name: 'Xuất' }).click();
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
        expect(file.suggestedFilename().endsWith(ending)).toBe(true);
        await file.saveAs(join(folder, `file${ending}`));
        expect((await readFile(join(folder, `file${ending}`))).toString('latin1').startsWith(magic)).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
