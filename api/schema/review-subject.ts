import { textWithinLimit } from '../access/limits.ts';
import type { Doubt } from '../importing/find-doubts.ts';
import type { ProposedDuplicate } from '../importing/find-duplicates.ts';
import type { LostDecision } from '../importing/lost-decisions.ts';
import { builder } from './builder.ts';
import { CorrectableFactRef } from './correct.ts';
import { DecisionRef, DirectiveRef, LineageEdgeRef, TaskRef } from './refs.ts';
import { TaskLinkRef } from './task-link.ts';

export const DuplicateRef = builder.objectRef<ProposedDuplicate>('ProposedDuplicate').implement({
  description: 'Two directives that may be one and the same.',
  fields: (t) => ({
    kept: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The one that YES keeps: its text, number or date is known better. Null when it was just removed.',
      resolve: (pair, _args, { loaders }) => loaders.directive.load(pair.keep),
    }),
    other: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The one that YES makes part of it. Null when it was just removed.',
      resolve: (pair, _args, { loaders }) => loaders.directive.load(pair.other),
    }),
    likeness: t.exposeFloat('likeness', {
      nullable: true,
      description: 'How much the two texts share, 0 to 1, by runs of five syllables. Null where one of them has no text.',
    }),
  }),
});

const inWords = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)];

const DoubtRef = builder.objectRef<Doubt>('DoubtfulFact').implement({
  description: 'A fact that a reader was not sure of.',
  fields: (t) => ({
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'Whose fact it is; for CITATION the document that is cited. Null when it was just removed.',
      resolve: (doubt, _args, { loaders }) => loaders.directive.load(doubt.directiveId),
    }),
    fact: t.expose('fact', { type: CorrectableFactRef, description: 'Which fact.' }),
    yes: t.stringList({ description: 'What it becomes by YES without a choice. Empty: not said.', resolve: (doubt) => [...inWords(doubt.yes)] }),
    no: t.stringList({ description: 'What it becomes by NO. Empty: not said.', resolve: (doubt) => [...inWords(doubt.no)] }),
  }),
});

const LostRef = builder.objectRef<LostDecision>('LostDecision').implement({
  description:
    'What a person said of a task that is no longer found: its text was read again, or another text took its place. It stands in the log and has no effect.',
  fields: (t) => ({
    decision: t.field({ type: DecisionRef, description: 'The entry of the log, with who and when.', resolve: ({ said }) => said }),
    corrected: t.expose('fact', { type: CorrectableFactRef, nullable: true, description: 'Which fact of the task was corrected. Null for a word on a link.' }),
    taskWords: t.string({ description: 'The words of the task as they were.', resolve: ({ former }) => former.text }),
    taskPath: t.string({ description: 'Where in its document it stood. Empty when it stood under no label.', resolve: ({ former }) => former.path }),
    otherWords: t.string({
      nullable: true,
      description: 'For a word on a link: the words of the other task as they were. Null for a correction.',
      resolve: ({ other }) => other?.text ?? null,
    }),
    nearest: t.field({
      type: TaskRef,
      nullable: true,
      description: 'The task of the same document that is nearest to it now, of which YES says it instead. Null where none is near.',
      resolve: ({ nearest }) => nearest?.task ?? null,
    }),
  }),
});

/** What stands behind a value of the union. */
export const ReviewSubjectRef = builder.unionType('ReviewSubject', {
  description: 'What an entry is about, with all its fields. More types may join.',
  types: [LineageEdgeRef, TaskLinkRef, DuplicateRef, DoubtRef, LostRef],
  resolveType: (value) =>
    'nearest' in value
      ? LostRef
      : 'shortCut' in value
        ? LineageEdgeRef
        : 'likeness' in value
          ? DuplicateRef
          : 'inDirectiveId' in value
            ? DoubtRef
            : TaskLinkRef,
});

/** What a chosen value means for a fact; what stands where nothing was chosen. Errors: LimitError. */
export function chosenValue({ fact, yes, words }: Doubt, choice: string | null | undefined): unknown {
  const given = textWithinLimit('choice', (choice ?? '').normalize('NFC').trim());
  if (given === '') return yes;
  if (fact !== 'issuer' || !Array.isArray(yes)) return given;
  return yes.length === 1 ? [given] : yes.map((name) => (name === words ? given : name));
}
