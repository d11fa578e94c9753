import type { Translate } from '../i18n/use-t.ts';
import { type CaseStepShown, lastStep } from './case-words.ts';
import { type DirectiveName, directiveText } from './directive-name.ts';
import type { LetterSubject } from './letter.ts';

/** One thing of a list that people handle, whichever screen it stands in. */
export type Handled = {
  /** Where its case is kept. */
  readonly caseKey: string;
  /** What its item said as it was seen; null where it was seen as what is due. */
  readonly fingerprint: string | null;
  readonly organName: string | null;
  /** What it is about, without whose move it is. */
  readonly what: string;
  readonly documents: readonly DirectiveName[];
  readonly steps: readonly CaseStepShown[];
  readonly list: 'A' | 'B' | 'C' | 'INFO';
  /** What a letter asks for; null where none may leave the office. */
  readonly letter: LetterSubject | null;
  /** It stands in its list: said to be done, it is closed there. */
  readonly listed: boolean;
  /** Something owed: said not to be required, it leaves all numbers. */
  readonly owed: boolean;
  /** What a person may say of the duty; null where nothing is owed, and where the row stands for a part of it alone. */
  readonly expectation: { readonly key: string; readonly state: string; readonly dueOn: string | null } | null;
};

/** All that a person can record, in the order in which every menu has it. */
export const COMMANDS = ['LETTER', 'NOTED', 'ASSIGNED', 'URGED', 'EXTENDED', 'OTHER_FORM', 'DONE', 'ENDED_WITHOUT', 'EXEMPT'] as const;
export type Command = (typeof COMMANDS)[number];

/** What can be recorded of things together: what each of them allows. */
export function commandsOf(things: readonly Handled[]): readonly Command[] {
  return COMMANDS.filter((command) => things.length > 0 && allows(command, things));
}

function allows(command: Command, things: readonly Handled[]): boolean {
  switch (command) {
    case 'LETTER':
      return things.some(({ letter }) => letter !== null);
    case 'EXTENDED':
    case 'OTHER_FORM':
      return things.length === 1 && things[0]?.expectation !== null;
    case 'URGED':
      // Our own work urges nobody.
      return things.every(({ list }) => list !== 'C');
    case 'DONE':
      return things.every(({ listed }) => listed);
    case 'ENDED_WITHOUT':
      return things.every(({ list, listed }) => list !== 'C' && listed);
    default:
      return true;
  }
}

/** Ids of the last steps that still hold. */
export const lastSteps = (things: readonly Handled[]): readonly string[] => things.flatMap(({ steps }) => lastStep(steps)?.id ?? []);

/** Names that are told one by one. */
const NAMED = 3;

/** Whose thing it is, what it is and by which document; of several, how many, of whom and by which documents. */
export function handledText(things: readonly Pick<Handled, 'organName' | 'what' | 'documents'>[], t: Translate): string {
  const documents = unique(things.flatMap((thing) => thing.documents.map((document) => directiveText(document, t))));
  const under = documents.length === 0 ? '' : t('items.of.under', { documents: few(documents, '; ', 'items.of.moreDocuments', t) });
  const [first] = things;
  const organs = unique(things.flatMap(({ organName }) => organName || []));
  const whats = unique(things.map(({ what }) => what));
  const what = whats.length === 1 ? (first?.what ?? '') : t('items.of.things', { n: things.length });
  const who = organs.length === 0 || (things.length === 1 && what.includes(organs[0] ?? '')) ? '' : few(organs, ', ', 'items.of.moreOrgans', t);
  return [[who, what].filter((part) => part !== '').join(' – '), under].filter((part) => part !== '').join('. ');
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

function few(names: readonly string[], between: string, more: 'items.of.moreOrgans' | 'items.of.moreDocuments', t: Translate): string {
  const told = names.slice(0, NAMED).join(between);
  return names.length > NAMED ? t(more, { names: told, n: names.length - NAMED }) : told;
}
