import { fold } from '../domain/fold.ts';
import type { Level, Line } from '../domain/lists.ts';
import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import { choosePlace, type PlaceChoice } from './choose-place.ts';
import { mapDay, type OrganContext } from './context-places.ts';
import { COUNTRY_ID } from './load-places.ts';
import { department } from './make-department.ts';
import { centralOrgan, localOrgan, unresolvedOrgan } from './make-organ.ts';
import { type OrganShape, readShape } from './organ-shape.ts';
import { organWords, printWords, slugOf, type Words } from './organ-words.ts';
import { createRegister, type Register } from './register.ts';
import { kindsOfUnit } from './units.ts';

export type { OrganContext } from './context-places.ts';

/** What an organ phrase means. */
export type OrganResolution = {
  /** The body that numbers ("Ban Thường vụ Tỉnh ủy X" is Tỉnh ủy X). Always a row; `resolved` is false where only its words are known. */
  readonly organ: OrganRow;
  /** Under whose numbers it issues; equal for the boards and persons of one body. */
  readonly numberingId: string;
  /** Its place; the country for central bodies, null while it is not known. */
  readonly place: PlaceRow | null;
  readonly source: 'read' | 'completed' | 'unresolved' | 'ambiguous';
  /** For `completed`: "place of the issuer" or "register of places"; else null. */
  readonly from: string | null;
  /** For `ambiguous`: the organs it may be, by id; else empty. */
  readonly candidates: readonly OrganRow[];
};

/**
 * Resolves an organ phrase as a document prints it, in the context of that document's own place. Never fails:
 * what cannot be decided is `ambiguous` or `unresolved` and keeps its words. Equal phrases in equal contexts
 * give equal answers; letter case, Unicode form, spelling of tone marks and common abbreviations do not matter.
 */
export function resolveOrgan(phrase: string, context: OrganContext): OrganResolution {
  const register = createRegister();
  const words = organWords(phrase);
  const shape = readShape(register, words, { asOf: mapDay(register, context) }, context.line);
  if (shape.form === 'central') {
    const organ = centralOrgan(shape.body);
    return { organ, numberingId: organ.id, place: register.place(COUNTRY_ID) ?? null, source: 'read', from: null, candidates: [] };
  }
  if (shape.form === 'unknown') return openOrgan(words, context, context.line ?? 'other', context.level ?? 'unit');
  return shape.form === 'local' ? resolveLocal(register, words, shape, context) : resolveDepartment(register, words, shape, context);
}

function resolveLocal(register: Register, words: Words, shape: Extract<OrganShape, { form: 'local' }>, context: OrganContext): OrganResolution {
  const choice = choosePlace(register, shape.locus, null, context);
  const level = levelOfUnit(shape.locus?.unit ?? null) ?? context.level ?? 'unit';
  return settle(words, context, choice, shape.body.line, level, (place) => localOrgan(shape.body, place));
}

function resolveDepartment(register: Register, words: Words, shape: Extract<OrganShape, { form: 'department' }>, context: OrganContext): OrganResolution {
  const { head, locus } = shape;
  const country = register.place(COUNTRY_ID);
  if (head.level === 'central' && !locus && country) {
    return settle(words, context, { source: 'read', place: country, from: null }, head.line, 'central', (place) => department(shape, place));
  }
  const demanded: Level | null = head.level === 'bloc' && !locus ? 'province' : head.level;
  const stated = locus !== null && (locus.unit !== null || locus.places.length > 0);
  // What may be anywhere is not taken for a body of the document's own place.
  const choice: PlaceChoice = !stated && head.needsPlace === true ? { source: 'unresolved' } : choosePlace(register, locus, demanded, context);
  const level = head.unit === true ? 'unit' : (head.level ?? levelOfUnit(locus?.unit ?? null) ?? context.level ?? 'unit');
  return settle(words, context, choice, head.line, level, (place) => department(shape, place));
}

function settle(words: Words, context: OrganContext, choice: PlaceChoice, line: Line, level: Level, make: (place: PlaceRow) => OrganRow): OrganResolution {
  if (choice.source === 'unresolved') return openOrgan(words, context, line, level);
  if (choice.source === 'ambiguous') {
    const candidates = choice.places.map(make);
    const levels = new Set(candidates.map((organ) => organ.level));
    return { ...openOrgan(words, context, line, levels.size === 1 ? (candidates[0]?.level ?? level) : level), source: 'ambiguous', candidates };
  }
  const organ = make(choice.place);
  return { organ, numberingId: organ.id, place: choice.place, source: choice.source, from: choice.from, candidates: [] };
}

function openOrgan(words: Words, context: OrganContext, line: Line, level: Level): OrganResolution {
  const near = fold([context.commune, context.district, context.province].filter((name) => name !== null).join(' ')).replaceAll(' ', '-');
  const organ = unresolvedOrgan({ slug: slugOf(words), near, name: printWords(words), line, level });
  return { organ, numberingId: organ.id, place: null, source: 'unresolved', from: null, candidates: [] };
}

function levelOfUnit(unit: Parameters<typeof kindsOfUnit>[0] | null): Level | null {
  const kinds = unit === null ? [] : kindsOfUnit(unit);
  const [kind] = kinds;
  return kinds.length === 1 && kind !== undefined && kind !== 'country' ? kind : null;
}
