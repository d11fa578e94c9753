const stepOf = (id: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`);

/** Brings a task of the picture into sight and puts the focus on it: on its first pair, where the keys act; the root’s name for any other task. */
export function goToStep(id: string): void {
  const step = stepOf(id);
  const place = step ?? document.querySelector<HTMLElement>('[data-task-root]');
  place?.scrollIntoView({ block: 'start' });
  (step?.querySelector<HTMLElement>('[data-task-link]') ?? place)?.focus({ preventScroll: true });
}
