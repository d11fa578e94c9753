import { z } from 'zod';
import { isPlainDate } from '../../domain/dates.ts';

/** Mới ghi nhận, đã phân công, đã đôn đốc, đã thực hiện, kết thúc chưa thực hiện, không phải thực hiện. */
export const CASE_STATES = ['noted', 'assigned', 'urged', 'done', 'ended-without', 'exempt'] as const;
export type CaseState = (typeof CASE_STATES)[number];

const day = z.string().refine(isPlainDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
/** `factsHash` of the item as the person saw it; null when the item was not there any more. */
const facts = z.string().nullable();

/**
 * Value of a `case` decision on the key of an item, one step each. `confirm` and `unconfirm` say whether a person
 * stands up for an item of list B, so that it may leave the office; they move nothing. `take-back` undoes one earlier
 * step, named by the id of its decision: the case is as if that had not been made, and the log keeps both.
 */
export const caseValue = z.discriminatedUnion('step', [
  z.object({ step: z.literal('noted'), facts }),
  z.object({ step: z.literal('assigned'), facts, to: z.string().min(1) }),
  z.object({ step: z.literal('urged'), facts, number: z.string().min(1).nullable(), on: day }),
  z.object({ step: z.literal('done'), facts }),
  z.object({ step: z.literal('ended-without'), facts }),
  z.object({ step: z.literal('exempt'), facts }),
  z.object({ step: z.literal('confirm'), facts }),
  z.object({ step: z.literal('unconfirm'), facts }),
  z.object({ step: z.literal('take-back'), of: z.string().min(1) }),
]);
export type CaseValue = z.infer<typeof caseValue>;
