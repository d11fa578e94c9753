// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/react';
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Translate } from '../../../ui/i18n/use-t.ts';

type TitleProps = { readonly useT: () => Translate; readonly seen: string[] };

/** One word of the screens, and every word it ever was. */
function Title({ useT, seen }: TitleProps) {
  const text = useT()('due.title');
  seen.push(text);
  return <h1>{text}</h1>;
}

/** The languages as a page has them that was just opened. */
async function opened() {
  vi.resetModules();
  const languages = await import('../../../ui/i18n/language.ts');
  const { isLoaded, loadLaterRooms } = await import('../../../ui/i18n/dictionaries.ts');
  await loadLaterRooms();
  const { useT } = await import('../../../ui/i18n/use-t.ts');
  const seen: string[] = [];
  const draw = (): void => void render(<Title useT={useT} seen={seen} />);
  return { ...languages, isLoaded, draw, seen };
}

beforeEach(() => {
  cleanup();
  localStorage.clear();
  document.documentElement.lang = '';
});

describe('languages', () => {
  it('begin with Vietnamese alone', async () => {
    const { startLanguage, isLoaded, draw } = await opened();
    await startLanguage();
    draw();
    screen.getByText('Đến hạn');
    expect([isLoaded('vi'), isLoaded('en'), document.documentElement.lang]).toEqual([true, false, 'vi']);
  });

  it('go over to English when its texts are here, with nothing else in between, and back at once', async () => {
    const { startLanguage, chooseLanguage, isLoaded, draw, seen } = await opened();
    await startLanguage();
    draw();
    await act(() => chooseLanguage('en'));
    screen.getByText('Due dates');
    expect([isLoaded('en'), document.documentElement.lang, [...new Set(seen)]]).toEqual([true, 'en', ['Đến hạn', 'Due dates']]);
    await act(() => chooseLanguage('vi'));
    screen.getByText('Đến hạn');
    expect(document.documentElement.lang).toBe('vi');
  });

  it('open in English where it was chosen before: never a word of the other', async () => {
    localStorage.setItem('lineage.language', 'en');
    const { startLanguage, draw, seen } = await opened();
    await startLanguage();
    draw();
    expect([document.documentElement.lang, [...new Set(seen)]]).toEqual(['en', ['Due dates']]);
  });

  it('follow another tab of the browser', async () => {
    const { startLanguage, draw } = await opened();
    await startLanguage();
    draw();
    localStorage.setItem('lineage.language', 'en');
    window.dispatchEvent(new StorageEvent('storage', { key: 'lineage.language' }));
    await screen.findByText('Due dates');
  });

  it('stay with the last of two choices', async () => {
    const { startLanguage, chooseLanguage, draw } = await opened();
    await startLanguage();
    draw();
    await act(() => Promise.all([chooseLanguage('en'), chooseLanguage('vi')]).then(() => undefined));
    screen.getByText('Đến hạn');
  });
});
