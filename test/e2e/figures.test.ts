import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { onOwnStore } from './each-store.ts';
import { mergedProvincePlan } from './plan-file.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

/** Whether something is there within a while. */
const comes = (place: Locator): Promise<boolean> =>
  place.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );

const wordsOf = async (place: Locator): Promise<string> => ((await place.textContent()) ?? '').trim();

/** The first number in a text as a Vietnamese screen prints it. */
const numberIn = (words: string): number => Number(/\d[\d.]*/.exec(words)?.[0].replaceAll('.', '') ?? Number.NaN);

onOwnStore('figures and what they open', (start) => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), openBrowser(browserPath() ?? '')]);
  }, START_HOOK_MS);

  beforeEach(async () => {
    page = await (await openSitting(browser)).newPage();
    return () => page.context().close();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const textOf = async (selector: string): Promise<string> => {
    await page.locator(selector).first().waitFor();
    return wordsOf(page.locator(selector).first());
  };
  /** What the list of documents says of itself, once it has settled. */
  const listed = async (): Promise<number> => {
    await expect.poll(() => textOf('.list__total')).toMatch(/\d/);
    const words = await textOf('.list__total');
    return numberIn(words.replace(/^Hiện [\d.]+ trong/, ''));
  };
  const dialogRows = () => page.locator('.dialog .standing-rows > li').count();

  it('opens as many rows as the overview counts: documents, what is overdue and what waits', async () => {
    await page.goto(product.url);
    const figures = page.locator('.overview__counts .overview__count');
    await figures.first().waitFor();
    const [held = '', cited = ''] = await figures.allTextContents();
    for (const [at, words] of [held, cited].entries()) {
      await page.goto(product.url);
      await figures.nth(at).click();
      await expect.poll(listed).toBe(numberIn(words));
    }
    await page.goto(product.url);
    const overdue = page.getByRole('link', { name: /việc quá hạn/ });
    const counted = numberIn(await wordsOf(overdue));
    await overdue.click();
    await expect.poll(async () => numberIn(await textOf('.band[data-band=overdue] .band__count'))).toBe(counted);
    await page.goto(product.url);
    const waiting = page.locator('.news__line a[href^="/review"]');
    const waits = numberIn(await wordsOf(waiting));
    await waiting.click();
    await expect.poll(() => textOf('.review__sitting')).toContain(`còn chờ ${waits}`);
  });

  it('opens as many organs and documents as a card counts, and its parts sum up to the whole', async () => {
    await page.goto(product.url);
    const card = page.locator('.root-card').first();
    const parts = card.locator('button.standing__part');
    await parts.first().waitFor();
    const counts = (await parts.allTextContents()).map(numberIn);
    const total = (await wordsOf(card.locator('.standing button.standing__number'))).match(/\d+/g)?.reduce((sum, n) => sum + Number(n), 0);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(total);
    for (const [at, count] of counts.entries()) {
      await parts.nth(at).click();
      await expect.poll(dialogRows).toBe(Math.min(count, 100));
      expect(await textOf('.dialog h2')).toContain(`(${count})`);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.dialog').count()).toBe(0);
    }
    const levels = card.locator('button.level-bars__row');
    for (const [at, words] of (await levels.locator('.level-bars__number').allTextContents()).entries()) {
      await levels.nth(at).click();
      await expect.poll(dialogRows).toBe(Number(words.split('/')[1]));
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.dialog').count()).toBe(0);
    }
  });

  it('opens as many organs, documents and tasks as a row of the table counts, the same as the card of the document', async () => {
    await page.goto(product.url);
    const card = page.locator('.root-card').first();
    await card.locator('button.standing__part').first().waitFor();
    const organs = (await wordsOf(card.locator('.standing button.standing__number'))).match(/\d+/g)?.reduce((sum, n) => sum + Number(n), 0);
    await page.goto(`${product.url}/?view=table`);
    const row = page.locator('.roots-table tbody tr:has(.roots-table__open)').first();
    await row.waitFor();
    await expect.poll(() => row.textContent()).not.toContain('…');
    const numbers = row.locator('button.standing__number');
    const counts = (await numbers.allTextContents()).map(numberIn);
    expect(counts[0]).toBe(organs);
    for (const [at, count] of counts.entries()) {
      await numbers.nth(at).click();
      await expect.poll(dialogRows).toBe(Math.min(count, 100));
      expect(await textOf('.dialog h2')).toContain(`(${count})`);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.dialog').count()).toBe(0);
    }
    await row.locator('.roots-table__open').click();
    const heads = page.locator('.root-names h3');
    await expect.poll(() => heads.count()).toBe(2);
    const awaited = numberIn((await heads.nth(1).textContent()) ?? '');
    const all = page.getByRole('button', { name: `Hiện đủ ${awaited} nơi` });
    await page.locator('.root-names__organs li').first().waitFor();
    if (await all.count()) await all.click();
    await expect.poll(() => page.locator('.root-names__organs li').count()).toBe(awaited);
  });

  it('adds up what was imported to the documents, each group a way to its rows', async () => {
    await page.goto(`${product.url}/directives`);
    const whole = numberIn(await textOf('.whats-held'));
    const groups = page.locator('.whats-held a');
    const counts = (await groups.allTextContents()).map(numberIn);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(whole);
    for (const [at, count] of counts.entries()) {
      await page.goto(`${product.url}/directives`);
      await groups.nth(at).click();
      await page.locator('.chips').waitFor();
      await expect.poll(listed).toBe(count);
    }
  });

  it('says where list B speaks of fewer of the cells without a matching content, and leads to those', async () => {
    await page.goto(`${product.url}/coverage`);
    await page.locator('.coverage-legend button').first().waitFor();
    const choice = page.locator('.coverage-legend button', { hasText: 'Chưa tìm thấy nội dung tương ứng' });
    const cells = numberIn(await wordsOf(choice.locator('.numeric')));
    await choice.click();
    const note = page.locator('.coverage-note');
    const items = numberIn(await wordsOf(note.getByRole('link')));
    const near = /còn (\d+) ô/.exec(await wordsOf(note))?.[1] ?? '0';
    expect(items + Number(near)).toBe(cells);
    await note.getByRole('link').click();
    await expect.poll(async () => numberIn(await textOf('.rule__count'))).toBe(items);
    await page.locator('.rule__note a').click();
    await note.waitFor();
    expect(numberIn(await wordsOf(note))).toBe(cells);
  });

  it('says why the table of the comparison has more organs than the card counts, so that they add up', async () => {
    await page.goto(product.url);
    const card = page.locator('.root-card').first();
    const owed = numberIn(await wordsOf(card.locator('.standing button.standing__number')));
    await card.getByRole('link', { name: 'Đối chiếu' }).click();
    await page.locator('.matrix').waitFor();
    expect(numberIn(await textOf('.expectations h2 .soft'))).toBe(owed);
    await expect.poll(() => textOf('.matrix__corner--sum')).toMatch(/\d/);
    await page.locator('.expectations .how-button').click();
    const [whole, own, further] = /có ([\d.]+) cơ quan: ([\d.]+) cơ quan này và ([\d.]+)/
      .exec(await textOf('.how-popup'))
      ?.slice(1)
      .map(numberIn) ?? [0, 0, 0];
    expect(whole).toBe(numberIn(await textOf('.matrix__corner--sum')));
    expect([own, (own ?? 0) + (further ?? 0)]).toEqual([owed, whole]);
  });

  it('says on the diagram what each number of what was not received counts, and they are the same ones', async () => {
    await page.goto(product.url);
    const card = page.locator('.root-card').first();
    const part = card.locator('button.standing__part', { hasText: 'Chưa nhận được' });
    const direct = numberIn(await wordsOf(part));
    const groups = Number(/và (\d+) nhóm gọi chung/.exec(await wordsOf(card.locator('.standing button.standing__number')))?.[1] ?? 0);
    await card.getByRole('link', { name: 'Xem sơ đồ' }).click();
    const legend = page.locator('.lineage-legend-lines > .lineage-legend:first-child li', { hasText: 'Chưa nhận được, cả sơ đồ' });
    await legend.waitFor();
    const whole = numberIn(await wordsOf(legend));
    const root = page.getByRole('treeitem', { name: /^70-KL\/TW, / });
    const said = /Phía dưới chưa nhận được (\d+) văn bản: (\d+) trực tiếp, (\d+) ở cấp dưới nữa/;
    await expect
      .poll(async () =>
        said
          .exec(await wordsOf(root))
          ?.slice(1)
          .map(Number),
      )
      .toEqual([whole, direct - groups, whole - direct + groups]);
  });

  /** Puts a text in, as a person does. */
  const takeIn = async (name: string, text: string): Promise<void> => {
    await page.goto(`${product.url}/import`);
    await page.evaluate(() => localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa'));
    await page.reload();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByText(name).first().waitFor();
    await expect.poll(async () => (await fetch(`${product.url}/health/ready`)).ok).toBe(true);
  };
  const wardsOf = async (province: string): Promise<number> => {
    await page.goto(`${product.url}/?scope=${province}`);
    await page.locator('.places__table tbody tr').first().waitFor();
    const owed = await page.locator('.places__table tbody tr td:nth-child(2)').allTextContents();
    return owed.map(numberIn).reduce((sum, n) => sum + n, 0);
  };
  const drawnAwaited = async (): Promise<number> => {
    await page.goto(product.url);
    await page.getByRole('link', { name: 'Xem sơ đồ' }).first().click();
    return numberIn(await textOf('.lineage-legend-lines > .lineage-legend:first-child li:has-text("Chưa nhận được")'));
  };

  it('expects each ward once under two texts of one plan that nobody has joined yet, at its place and on the diagram', async () => {
    const [wards, holes] = [await wardsOf('p34.24'), await drawnAwaited()];
    const plan = await readFile(new URL('../../seed/documents/ke-hoach-tu-son.txt', import.meta.url), 'utf8');
    await takeIn('ban-thu-hai.txt', `${plan}\nKế hoạch này được gửi đến các phường để thực hiện.\n`);
    await page.goto(product.url);
    const note = page.locator('.may-be-one-chip');
    const noted = (): Promise<boolean> => page.reload().then(() => comes(note));
    await expect.poll(noted, { timeout: 60_000 }).toBe(true);
    expect(await wardsOf('p34.24')).toBe(wards);
    expect(await drawnAwaited()).toBe(holes);
  });

  it('names one document that counts for two merged organs on the card, in its rows and in the comparison, which adds up', async () => {
    await takeIn('tinh-hop-nhat.txt', mergedProvincePlan);
    await page.goto(product.url);
    const card = page.locator('.root-card').first();
    const named = card.locator('.card-names li', { hasText: '21-KH/TU' });
    await expect
      .poll(
        () =>
          page
            .reload()
            .then(() => textOf('.root-card .standing'))
            .then(() => named.count()),
        { timeout: 60_000 },
      )
      .toBe(1);
    const said = /21-KH\/TU tính cho 2 trong (\d+) cơ quan đã ban hành: Tỉnh ủy Bắc Giang và Tỉnh ủy Bắc Ninh, nay là Tỉnh ủy Bắc Ninh\./;
    const issued = (await card.locator('button.standing__part', { hasText: 'Đã ban hành' }).allTextContents()).map(numberIn).reduce((sum, n) => sum + n, 0);
    expect(await wordsOf(named)).toMatch(/tính cho 2 cơ quan: Tỉnh ủy Bắc Giang và Tỉnh ủy Bắc Ninh/);
    const owed = numberIn(await wordsOf(card.locator('.standing button.standing__number')));
    await card.locator('button.standing__part', { hasText: 'Đã ban hành, không nêu hạn' }).click();
    await expect.poll(() => page.locator('.dialog .standing-rows > li', { hasText: 'chung một văn bản với' }).count()).toBe(2);
    await page.keyboard.press('Escape');
    await card.getByRole('link', { name: 'Đối chiếu' }).click();
    await page.locator('.matrix').waitFor();
    await expect.poll(() => textOf('.matrix__corner--sum')).toMatch(/\d/);
    await page.locator('.expectations .how-button').click();
    const [rows, all, own, further] = /có ([\d.]+) hàng: ([\d.]+) cơ quan này đứng ở ([\d.]+) hàng, .*; thêm ([\d.]+) cơ quan/
      .exec(await textOf('.how-popup'))
      ?.slice(1)
      .map(numberIn) ?? [0, 0, 0, 0];
    expect(Number(said.exec(await textOf('.how-popup'))?.[1])).toBe(issued);
    expect([rows, all, own]).toEqual([numberIn(await textOf('.matrix__corner--sum')), owed, owed - 1]);
    expect(rows).toBe((own ?? 0) + (further ?? 0));
  });
});
