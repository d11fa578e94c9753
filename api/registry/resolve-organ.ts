import { fold } from '../domain/fold.ts';
import type { Level, Line } from '../domain/lists.ts';
import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import { choosePlace, type PlaceChoice } from './choose-place.ts';
import { mapDay, type OrganContext } from './context-places.ts';
import type { DepartmentHead } from './department-heads.ts';
import { COUNTRY_ID } from './load-places.ts';
import { department } from './make-department.ts';
import { centralOrgan, localOrgan, unresolvedOrgan } from './make-organ.ts';
import { type OrganShape, readShape } from './organ-shape.ts';
import { matchesAt, organWords, pattern, printWords, sliceWords, slugOf, type Words } from './organ-words.ts';
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
  const words = withoutCentre(organWords(phrase));
  const shape = readShape(register, words, { asOf: mapDay(register, context) }, context.line);
  if (shape.form === 'central') {
    const organ = centralOrgan(shape.body);
    return { organ, numberingId: organ.id, place: register.place(COUNTRY_ID) ?? null, source: 'read', from: null, candidates: [] };
  }
  if (shape.form === 'unknown') {
    const country = isNational(words) ? register.place(COUNTRY_ID) : undefined;
    if (country === undefined) return openOrgan(words, context, context.line ?? 'other', context.level ?? 'unit');
    const head: DepartmentHead = { head: '', line: 'other', level: 'central' };
    return settle(words, context, { source: 'read', place: country, from: null }, 'other', 'central', (place) => department({ head, words }, place));
  }
  return shape.form === 'local' ? resolveLocal(register, words, shape, context) : resolveDepartment(register, words, shape, context);
}

const COUNTRY_NAME = pattern('Việt Nam');
/** Bodies of members, whose highest one is the country's and no single unit. */
const MEMBERSHIPS: ReadonlySet<Line> = new Set(['association', 'union', 'youth', 'women', 'farmers', 'veterans']);

/** "Hội Khuyến học Việt Nam", "Tập đoàn Điện lực Việt Nam": the country's, in whatever place's document it is named. */
const isNational = (words: Words): boolean => words.marked.length > 2 && matchesAt(words, words.marked.length - 2, COUNTRY_NAME);

const OF_CENTRE = pattern('Trung ương');
const ASSOCIATION = pattern('Hội');

/** "Trung ương Hội Chữ thập đỏ Việt Nam" is that association. */
function withoutCentre(words: Words): Words {
  return matchesAt(words, 0, OF_CENTRE) && matchesAt(words, 2, ASSOCIATION) && isNational(words) ? sliceWords(words, 2, words.marked.length) : words;
}

function resolveLocal(register: Register, words: Words, shape: Extract<OrganShape, { form: 'local' }>, context: OrganContext): OrganResolution {
  const choice = choosePlace(register, shape.locus, null, context);
  const level = levelOfUnit(shape.locus?.unit ?? null) ?? context.level ?? 'unit';
  return settle(words, context, choice, shape.body.line, level, (place) => localOrgan(shape.body, place));
}

function resolveDepartment(register: Register, words: Words, shape: Extract<OrganShape, { form: 'department' }>, context: OrganContext): OrganResolution {
  const { head, locus } = shape;
  const country = register.place(COUNTRY_ID);
  if (!locus && country && isNational(shape.words)) {
    const ofCountry: DepartmentHead = MEMBERSHIPS.has(head.line) ? { ...head, unit: false } : head;
    const level = ofCountry.unit === true ? 'unit' : 'central';
    return settle(words, context, { source: 'read', place: country, from: null }, head.line, level, (place) =>
      department({ ...shape, head: ofCountry }, place),
    );
  }
  if (locus && isNational(shape.words)) return resolveDepartment(register, words, { ...shape, words: sliceWords(shape.words, 0, -2) }, context);
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
