import { z } from 'zod';

/** What a person's word on who took over an organ's work names. */
export function organKey(organId: string): string {
  return `organ|${organId}`;
}

/** Value of `name-successor` on `organ|<id>`: the organs that took its open work over; empty takes the word back. */
export const successorValue = z.object({ organIds: z.array(z.string().min(1)) });
