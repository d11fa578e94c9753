import type { Page } from 'playwright-core';

/** What every picture is made of: where a screen is, what must be there first, and what a person does before. */
export type Screen = {
  readonly name: string;
  /** `{root}` stands for the id of the directive whose lineage is the largest, `{audited}` for the largest whose own tasks are known, `{reader}` for a document that carries the first out. */
  readonly path: string;
  /** CSS selector of what must be there before the picture. */
  readonly ready: string;
  /** Also on a telephone. */
  readonly narrow?: boolean;
  readonly act?: (page: Page) => Promise<void>;
};

const search =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(words);
    await page.locator('.search [role="option"]').first().waitFor();
  };

export const SCREENS: readonly Screen[] = [
  {
    name: 'overview',
    path: '/',
    ready: '.places, .places__none',
    narrow: true,
    act: async (page) => {
      // What is far below is asked for when it comes near; it moves down as what stands above arrives.
      for (let look = 0; look < 100 && (await page.locator('.plot svg').count()) === 0; look += 1) {
        await page.locator('.pace').evaluate((part) => part.scrollIntoView());
        await page.waitForTimeout(200);
      }
    },
  },
  { name: 'overview-rows', path: '/?rows={root}~AWAITED', ready: '.standing-rows li' },
  { name: 'due', path: '/due', ready: '.duty, .state' },
  { name: 'lineage', path: '/lineage/{root}', ready: '[role="treeitem"]' },
  { name: 'lineage-table', path: '/lineage/{root}?view=table', ready: '.data-table tbody tr' },
  {
    name: 'task',
    path: '/coverage/{audited}?held=1',
    ready: '.matrix__task a',
    act: async (page) => {
      await page.locator('.matrix__task a').first().click();
      await page.locator('.task-link').first().waitFor();
    },
  },
  { name: 'coverage', path: '/coverage/{audited}', ready: '.matrix td' },
  { name: 'items', path: '/items', ready: '.item, .state' },
  { name: 'items-to-discuss', path: '/items?list=B', ready: '.item, .state' },
  { name: 'list', path: '/directives', ready: '.data-table tbody tr', narrow: true },
  { name: 'reader', path: '/directives/{reader}', ready: '.reader__text', narrow: true },
  { name: 'import', path: '/import', ready: '.data-table tbody tr, .drop-zone' },
  { name: 'review', path: '/review', ready: 'main h1' },
  { name: 'search', path: '/directives', ready: '.data-table tbody tr', narrow: true, act: search('bắc kạn') },
  { name: 'search-question', path: '/directives', ready: '.data-table tbody tr', act: search('đơn vị chưa có kế hoạch kết luận 70') },
  {
    name: 'keys',
    path: '/import',
    ready: '.data-table tbody tr, .drop-zone',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
