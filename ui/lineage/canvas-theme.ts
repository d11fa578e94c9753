import { useSyncExternalStore } from 'react';
import type { CanvasTheme } from '../canvas/model.ts';
import { ALL_TONES } from './lens.ts';

/** The canvas's colours out of the tokens in force on an element. */
export function readTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const solid = { dash: [], hollowArrow: false };
  return {
    font: token('font') || 'sans-serif',
    paper: token('lane-ground'),
    band: token('lane-ground-alt'),
    bandLine: token('line'),
    card: token('surface'),
    hole: token('not-held-soft'),
    cardLine: token('line-strong'),
    holeLine: token('not-held'),
    text: token('ink'),
    muted: token('ink-soft'),
    accent: token('accent'),
    onAccent: token('on-accent'),
    focus: token('focus'),
    undated: token('warn'),
    tag: token('warn-soft'),
    tagInk: token('warn'),
    tagLine: token('warn-line'),
    shadow: token('line'),
    stripe: { held: token('held'), partial: token('held'), cited: token('not-held'), awaited: token('not-held'), overdue: token('overdue') },
    tones: Object.fromEntries(ALL_TONES.map((tone) => [tone, token(`tone-${tone}`) || token('not-held')])),
    bar: token('good'),
    barGround: token('line'),
    badges: {
      A: { ground: token('accent'), ink: token('on-accent'), line: token('accent') },
      B: { ground: token('warn-soft'), ink: token('warn'), line: token('warn-line') },
      C: { ground: token('surface'), ink: token('ink-soft'), line: token('line-strong') },
    },
    edges: {
      stated: { color: token('edge-stated'), width: 1.8, ...solid },
      decided: { color: token('good'), width: 2.4, ...solid },
      chain: { color: token('edge-stated'), width: 1.8, dash: [14, 4, 2, 4], hollowArrow: true },
      suggested: { color: token('edge-suggested'), width: 1.8, dash: [7, 5], hollowArrow: true },
      suspect: { color: token('warn'), width: 2.6, dash: [3, 4], hollowArrow: true, sign: '?' },
      shortCut: { color: token('edge-shortcut'), width: 1.3, dash: [2, 4], hollowArrow: true },
      expected: { color: token('not-held'), width: 1.1, dash: [1, 5], hollowArrow: true },
      rejected: { color: token('ink-faint'), width: 1.3, dash: [1, 6], hollowArrow: true },
    },
  };
}

/** The light colours, whatever is in force: what is put on paper. */
export function paperTheme(): CanvasTheme {
  const element = document.createElement('div');
  element.setAttribute('data-theme', 'light');
  element.hidden = true;
  document.body.append(element);
  const theme = readTheme(element);
  element.remove();
  return theme;
}

let current: CanvasTheme | null = null;

/** The theme, read again when the person or the machine switches between light and dark. */
export function useCanvasTheme(): CanvasTheme {
  return useSyncExternalStore(subscribe, () => {
    current ??= readTheme(document.documentElement);
    return current;
  });
}

function subscribe(changed: () => void): () => void {
  const renew = (): void => {
    current = null;
    changed();
  };
  const observer = new MutationObserver(renew);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', renew);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', renew);
    // Nobody hears of a change made elsewhere: whoever comes next reads anew.
    current = null;
  };
}
