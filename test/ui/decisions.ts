/** The word that something need not be done, as the server gives it. */
export function saidExempt(reason: string): Readonly<Record<string, unknown>> {
  const nothing = { form: null, on: null, to: null, endedBy: null, correction: null };
  return { id: 'x1', said: 'exempt', again: false, reason, by: 'Lan', at: '2026-11-20T02:00:00Z', words: [], mayTakeBack: true, takenBack: false, ...nothing };
}
