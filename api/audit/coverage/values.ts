import { z } from 'zod';
import { isPlainDate } from '../../domain/dates.ts';

/** Shapes of the values of decisions that coverage reads. */

const day = z.string().refine(isPlainDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');

/** `exempt` on a cell: `{ "exempt": true }`; false takes it back. */
export const exemptValue = z.object({ exempt: z.boolean() });

/** `state-complete` on a root and an organ: `{ "asOf": "2025-06-30" }`; null takes it back. */
export const stateCompleteValue = z.object({ asOf: day.nullable() });
