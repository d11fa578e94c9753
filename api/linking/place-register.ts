import { createOrganRegister } from '../registry/organ-register.ts';
import { createRegister } from '../registry/register.ts';
import type { OrganRegister, OrganResolution } from './organ-register.ts';

/** Answers kept before all are forgotten: the same few phrases come back with every document of a place. */
const KEPT = 20_000;

/** The country's register as linking asks it; answers are remembered for as long as it lives. */
export function placeRegister(): OrganRegister {
  const organs = createOrganRegister();
  const places = createRegister();
  const answers = new Map<string, OrganResolution>();
  return {
    resolve: (phrase, context) => {
      const key = JSON.stringify([phrase, context]);
      const known = answers.get(key);
      if (known) return known;
      if (answers.size >= KEPT) answers.clear();
      const answer = organs.resolve(phrase, context);
      answers.set(key, answer);
      return answer;
    },
    organ: organs.organ,
    place: organs.place,
    presentHolders: (placeId) => places.presentHolder(placeId).map((place) => place.id),
  };
}
