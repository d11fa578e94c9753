import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import { organById } from './organ-by-id.ts';
import { createRegister } from './register.ts';
import { type OrganContext, type OrganResolution, resolveOrgan } from './resolve-organ.ts';

/** What other rooms ask: what a phrase means, and the rows of ids that come with an answer. */
export type OrganRegister = {
  resolve(phrase: string, context: OrganContext): OrganResolution;
  /** Central bodies and the own bodies of places; null for any other id. */
  organ(id: string): OrganRow | null;
  place(id: string): PlaceRow | null;
};

/** The register of organs over the register of places of the country. */
export function createOrganRegister(): OrganRegister {
  const register = createRegister();
  return {
    resolve: resolveOrgan,
    organ: (id) => organById(register, id),
    place: (id) => register.place(id) ?? null,
  };
}
