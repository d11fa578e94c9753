import type { Case, CaseStep } from '../audit/cases/case-of.ts';
import type { CaseState } from '../audit/cases/case-value.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

export const CaseStateRef = closedList<CaseState>(builder, 'CaseState', 'How far a case has come.', {
  noted: 'Mới ghi nhận.',
  assigned: 'Đã phân công.',
  urged: 'Đã đôn đốc.',
  done: 'Đã thực hiện.',
  'ended-without': 'Kết thúc, chưa thực hiện.',
  exempt: 'Không phải thực hiện.',
});
export const CaseStepRef = closedList<CaseStep['step']>(builder, 'CaseStepKind', 'One step of a case.', {
  noted: 'Mới ghi nhận.',
  assigned: 'Đã phân công: given to somebody.',
  urged: 'Đã đôn đốc: a letter was sent.',
  done: 'Đã thực hiện.',
  'ended-without': 'Kết thúc, chưa thực hiện.',
  exempt: 'Không phải thực hiện.',
  confirm: 'Xác nhận: a person stands up for an item of list B, so that it may leave the office.',
  unconfirm: 'Takes a confirmation back.',
  'take-back': 'Undoes an earlier step: see `takeBackCaseSteps`. It moves nothing itself.',
});

type Letter = NonNullable<CaseStep['letter']>;
const LetterRef = builder.objectRef<Letter>('CaseLetter').implement({
  description: 'The letter that urged.',
  fields: (t) => ({
    number: t.exposeString('number', { nullable: true, description: 'Its number. Null when none was given.' }),
    on: t.expose('on', { type: 'PlainDate', description: 'Its date.' }),
  }),
});
const StepRef = builder.objectRef<CaseStep>('CaseStep').implement({
  description: 'What one person did about an item.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the decision it is; `takeBackCaseSteps` takes it back by this.' }),
    step: t.expose('step', { type: CaseStepRef, description: 'Which step.' }),
    by: t.string({ description: 'Who, by name.', resolve: (step, _args, { nameOf }) => nameOf(step.by) }),
    at: t.expose('at', { type: 'DateTime', description: 'The moment it was recorded.' }),
    note: t.exposeString('note', { nullable: true, description: 'A note. Null without one.' }),
    to: t.exposeString('to', { nullable: true, description: 'Whom it was given to. Null for other steps.' }),
    letter: t.expose('letter', { type: LetterRef, nullable: true, description: 'The letter. Null for other steps.' }),
    takenBack: t.exposeBoolean('takenBack', { description: 'True when somebody undid it later: the case is as if it had not been made.' }),
  }),
});
export const CaseRef = builder.objectRef<Case>('Case').implement({
  description: 'What people have done about one item.',
  fields: (t) => ({
    state: t.expose('state', { type: CaseStateRef, nullable: true, description: 'How far it has come. Null while nobody has taken it up.' }),
    reopened: t.exposeBoolean('reopened', { description: 'True when it had been closed and its facts are back or have changed.' }),
    steps: t.expose('steps', { type: [StepRef], description: 'Oldest first. Empty while nobody has taken it up.' }),
  }),
});
