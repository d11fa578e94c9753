import { source } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onOwnStore } from './each-store.ts';
import { browserPath, openBrowser, openSitting, type Product, START_HOOK_MS } from './product.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] };
type Edge = {
  readonly key: string;
  readonly from: { readonly id: string; readonly held: boolean };
  readonly to: { readonly id: string; readonly held: boolean };
};

/** What axe finds on the page as it stands, one line for each element. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: unknown) => Promise<{ violations: Finding[] }> } };
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations;
  }, TAGS);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

onOwnStore('the explorer by WCAG 2.2 A and AA', (start) => {
  let product: Product;
  let browser: Browser;
  let edges: readonly Edge[];
  let root: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), openBrowser(browserPath() ?? '')]);
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ lineage(of: "70-KL/TW") { root { id } edges { key from { id held } to { id held } } } }' }),
    });
    const { data } = (await answer.json()) as { data: { lineage: { root: { id: string }; edges: Edge[] } } };
    root = data.lineage.root.id;
    edges = data.lineage.edges;
  }, START_HOOK_MS);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** The screens, each with what must be there before it is looked at. */
  const screens = (): readonly { readonly name: string; readonly path: string; readonly ready: string; readonly act?: (page: Page) => Promise<void> }[] => {
    const cited = edges.find((edge) => !edge.to.held && edge.from.held);
    const upper = cited?.to.id ?? '';
    return [
      {
        name: 'overview',
        path: '/',
        ready: '.province-map',
        act: async (page) => {
          // The curves are drawn when they come near.
          await page.locator('.pace').scrollIntoViewIfNeeded();
          await page.locator('.plot svg').nth(1).waitFor();
        },
      },
      { name: 'list', path: '/directives', ready: '.data-table tbody tr' },
      { name: 'reader', path: `/directives/${cited?.from.id ?? ''}`, ready: '.facts__item' },
      { name: 'reader of 70-KL/TW', path: `/directives/${root}`, ready: '.facts__item' },
      { name: 'placeholder', path: `/directives/${upper}`, ready: 'blockquote' },
      { name: 'picture with a document', path: `/lineage/${root}?sel=n:${upper}`, ready: '.lineage-neighbours li' },
      { name: 'picture with a link', path: `/lineage/${root}?sel=e:${encodeURIComponent(cited?.key ?? '')}`, ready: 'blockquote' },
      { name: 'table', path: `/lineage/${root}?view=table`, ready: '.data-table tbody tr' },
      { name: 'items to urge', path: '/items', ready: '.item' },
      {
        name: 'items of many organs',
        path: '/items?rule=no-plan',
        ready: '.item__fold',
        act: async (page) => {
          await page.locator('.item__fold').first().click();
          await page.locator('.organs__row').first().waitFor();
        },
      },
      { name: 'items to discuss', path: '/items?list=B', ready: '.item' },
      { name: 'all lists at a look', path: '/items?view=sum', ready: '.sum__open' },
      { name: 'what was closed', path: '/items?view=settled', ready: '.items__filters' },
      { name: 'due', path: '/due', ready: '.duty' },
      { name: 'due, some selected', path: '/due', ready: '.duty', act: (page) => page.locator('.due__tick').first().check() },
      {
        name: 'due, an organ looked for',
        path: '/due',
        ready: '.duty',
        act: async (page) => {
          await page.locator('.find-field').first().click();
          await page.locator('.find-field__list [role="option"]').first().waitFor();
        },
      },
      { name: 'scope', path: '/due', ready: '.duty', act: (page) => page.locator('.scope__open').click() },
      { name: 'what waits for a word', path: '/review', ready: '.review-card' },
      { name: 'comparison', path: `/coverage/${root}?held=1`, ready: '.matrix td button' },
      {
        name: 'comparison with a cell',
        path: `/coverage/${root}?held=1`,
        ready: '.matrix td button',
        act: async (page) => {
          await page.locator('td[data-state="PARTIAL"] button').first().click();
          await page.locator('.task-link').first().waitFor();
        },
      },
      { name: 'comparison with its tasks', path: `/coverage/${root}?sel=t`, ready: '.column-list li' },
      { name: 'comparison, long heads', path: `/coverage/${root}?names=long`, ready: '.matrix td button' },
      { name: 'comparison with expectations', path: `/coverage/${root}?sel=e:AWAITED`, ready: '.expectation-list li' },
      { name: 'comparison without a text', path: `/coverage/${upper}`, ready: '.coverage-header' },
      {
        name: 'task',
        path: `/coverage/${root}?held=1`,
        ready: '.matrix td button',
        act: async (page) => {
          await page.locator('.matrix__task a').first().click();
          await page.locator('.task-link').first().waitFor();
          await page.locator('.beside__group').first().waitFor();
        },
      },
      {
        name: 'task, its way lit',
        path: `/coverage/${root}?held=1`,
        ready: '.matrix td button',
        act: async (page) => {
          await page.locator('.matrix__task a').first().click();
          await page.locator('.task-way__light').nth(1).click();
          await page.locator('.task-step[data-way="off"]').first().waitFor();
        },
      },
      { name: 'import', path: '/import', ready: '.data-table tbody tr' },
      {
        name: 'keys',
        path: '/import',
        ready: '.data-table tbody tr',
        act: async (page) => {
          await page.keyboard.press('?');
          await page.getByRole('dialog').waitFor();
        },
      },
    ];
  };

  /** In an order that changes one thing at a time. */
  const PAIRS = [
    ['vi', 'light'],
    ['vi', 'dark'],
    ['en', 'dark'],
    ['en', 'light'],
  ] as const;

  it('has nothing against it on any screen, in both themes and both languages', async () => {
    const context = await openSitting(browser, null, { reducedMotion: 'reduce' });
    await context.addInitScript(source);
    await context.addInitScript(() => localStorage.setItem('lineage.language', 'vi'));
    const page = await context.newPage();
    const found: Record<string, readonly string[]> = {};
    for (const screen of screens()) {
      await page.goto(product.url + screen.path);
      await page.locator(screen.ready).first().waitFor();
      await screen.act?.(page);
      // Items out of sight have only a guessed height, so that they seem to overlap: laid out as a person meets them.
      await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [language, colorScheme] of PAIRS) {
        await page.emulateMedia({ colorScheme });
        // As another tab of the same browser switches it.
        await page.evaluate((chosen) => {
          localStorage.setItem('lineage.language', chosen);
          window.dispatchEvent(new StorageEvent('storage', { key: 'lineage.language' }));
        }, language);
        await page.locator(`html[lang="${language}"]`).waitFor();
        await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
        await page.evaluate(() =>
          new Promise(requestAnimationFrame).then(() => Promise.all(document.getAnimations().map((one) => one.finished))).then(() => undefined),
        );
        const here = await violations(page);
        if (here.length > 0) found[`${screen.name}, ${language}, ${colorScheme}`] = here;
      }
    }
    expect(found).toEqual({});
    await context.close();
  }, 480_000);
});
