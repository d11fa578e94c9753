import { contextOf } from '../audit/coverage/organ-context.ts';
import { namesIn } from '../audit/expectations/organ-book.ts';
import { slotOf } from '../audit/expectations/sources.ts';
import { isPlainDate, type PlainDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { expectationKeyOf } from '../domain/item-expectation.ts';
import { DUTY_KINDS, type DutyKind } from '../domain/lists.ts';
import type { DutyRow } from '../domain/propagation.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { DutyKindRef } from './audit-enums.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { organNamed } from './expectation.ts';
import { DecisionRef } from './refs.ts';

/** The duty that a decision names by its key. */
type DutyNamed = {
  readonly kind: DutyKind;
  readonly what: string | null;
  readonly term: string | null;
  readonly turn: PlainDate | null;
  readonly organName: string | null;
};

type Parts = { readonly directiveId: string; readonly who: string; readonly kind: DutyKind; readonly slot: string; readonly turn: PlainDate | null };

function partsOf(subjectKey: string): Parts | null {
  const key = expectationKeyOf(subjectKey) ?? /^(?:item\|[^|]+\|)?(expect\|.+)$/.exec(subjectKey)?.[1] ?? '';
  const [, directiveId = '', who = '', named = '', ...slot] = key.split('|');
  const kind = DUTY_KINDS.find((one) => one === named);
  if (kind === undefined) return null;
  const last = subjectKey.split('|').at(-1) ?? '';
  return { directiveId, who, kind, slot: slot.join('|'), turn: subjectKey.startsWith('item|') && isPlainDate(last) ? last : null };
}

/** Whose duty a decision is about, and which: as the words of its document say it. Null where the key names none. */
export async function dutyNamed(context: GraphContext, { subjectKey }: Pick<DecisionRow, 'subjectKey'>): Promise<DutyNamed | null> {
  const parts = partsOf(subjectKey);
  if (parts === null) return null;
  const { who, kind, slot, turn } = parts;
  const directive = await context.loaders.directive.load(parts.directiveId);
  const duties = directive === null ? [] : await context.loaders.dutiesOf.load(directive.id);
  const isOwed = ({ organIds, addressee }: DutyRow): boolean => organIds.includes(who) || who === `words:${fold(addressee)}`;
  const duty = duties.find((row) => row.kind === kind && slotOf(row) === slot && isOwed(row)) ?? null;
  const organ = await organNamed(context, who);
  const name = async (): Promise<string | null> => {
    if (duty === null || !who.includes('/')) return duty?.addressee ?? null;
    const source = directive?.preferredSourceId ?? null;
    const reading = source === null ? null : await context.loaders.reading.load(source);
    return namesIn(duty, contextOf(reading?.read ?? null, directive)).get(who) ?? duty.addressee;
  };
  return { kind, what: duty?.what ?? null, term: duty?.term.text ?? null, turn, organName: organ?.name ?? (await name()) };
}

const DutyNamedRef = builder.objectRef<DutyNamed>('DecisionDuty').implement({
  description: 'What is owed, as a decision names it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DutyKindRef, description: 'What is owed.' }),
    what: t.exposeString('what', { nullable: true, description: 'The named document, period or subject. Null where only the kind is known.' }),
    term: t.exposeString('term', { nullable: true, description: 'Its term: a day, or how often it returns. Null where none is stated.' }),
    turn: t.expose('turn', {
      type: 'PlainDate',
      nullable: true,
      description: 'Of what is said of one turn alone: its day. Null where the whole duty is meant.',
    }),
  }),
});

builder.objectField(DecisionRef, 'duty', (t) =>
  t.field({
    type: DutyNamedRef,
    nullable: true,
    description: 'The duty that it is about, whose organ `organName` names. Null for decisions about anything else.',
    resolve: (row, _args, context) => dutyNamed(context, row),
  }),
);
