import type { CanvasTheme } from './model.ts';

/** Hands the colours to what is drawn as plain elements: the heads of the lanes. */
export function applyTheme(host: HTMLElement, theme: CanvasTheme): void {
  const values = {
    font: theme.font,
    paper: theme.paper,
    band: theme.band,
    'band-line': theme.bandLine,
    text: theme.text,
    muted: theme.muted,
    accent: theme.accent,
    focus: theme.focus,
  };
  for (const [name, value] of Object.entries(values)) host.style.setProperty(`--canvas-${name}`, value);
}
