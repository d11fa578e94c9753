type Answers = Readonly<Record<string, string>>;
type Draft = { readonly question: string; readonly answers: Answers; readonly sent: boolean };

const KEY = 'lineage.drafts';
/** Questions whose answers are kept; the oldest are forgotten. */
const MOST = 20;

/** What was typed in questions that were closed, or sent and not recorded yet, in this tab. */
function drafts(): readonly Draft[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Draft[]) : [];
  } catch {
    return [];
  }
}

function keep(all: readonly Draft[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(all.slice(-MOST)));
  } catch {
    // The tab keeps no more: the question stays as it is on the screen.
  }
}

/** What was typed when the question was last asked; null where nothing was. */
export function draftOf(question: string | undefined): Answers | null {
  return drafts().find((draft) => draft.question === question)?.answers ?? null;
}

/** `sent`: the answers are on their way; they are forgotten once they are recorded, and there again where that fails. */
export function keepDraft(question: string | undefined, answers: Answers, sent = false): void {
  if (question !== undefined) keep([...drafts().filter((draft) => draft.question !== question), { question, answers, sent }]);
}

/** What was sent is recorded. */
export function forgetSent(): void {
  const all = drafts();
  if (all.some(({ sent }) => sent)) keep(all.filter(({ sent }) => !sent));
}
