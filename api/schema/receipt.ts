import { receiptKey } from '../audit/decisions.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { DecisionRef, DirectiveRef } from './refs.ts';

type Receipt = { readonly on: string; readonly decision: DecisionRow };

const ReceiptRef = builder.objectRef<Receipt>('Receipt').implement({
  description: 'The day a directive was received, as somebody recorded it.',
  fields: (t) => ({
    on: t.expose('on', { type: 'PlainDate', description: 'The whole day.' }),
    decision: t.expose('decision', { type: DecisionRef, description: 'Who recorded it, and when.' }),
  }),
});

/** The day in the newest entry; null where it was taken back, or there is none. */
function latest(decisions: readonly DecisionRow[]): Receipt | null {
  const last = decisions.toSorted((a, b) => a.sequence - b.sequence).at(-1);
  const on = typeof last?.value === 'object' && last.value !== null && 'on' in last.value ? last.value.on : null;
  return last !== undefined && typeof on === 'string' ? { on, decision: last } : null;
}

builder.objectField(DirectiveRef, 'receipt', (t) =>
  t.field({
    type: ReceiptRef,
    nullable: true,
    description: 'When it was received, for all who have to act on it; terms “kể từ ngày nhận” count from this day. Null while nobody recorded it.',
    resolve: async ({ id }, _args, { loaders }) => latest(await loaders.decisionsOf.load(receiptKey(id, null))),
  }),
);
