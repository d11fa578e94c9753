import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import type { DepartmentHead } from './department-heads.ts';
import { DEPARTMENT_NAMES } from './department-names.ts';
import { PARTY_BODY } from './local-bodies.ts';
import { departmentOrgan, levelOfPlace, localOrgan } from './make-organ.ts';
import { organWords, printWords, slugOf, type Words } from './organ-words.ts';
import { placeLabel } from './units.ts';

const PRINTED = new Map(DEPARTMENT_NAMES.map((name) => [slugOf(organWords(name)), name]));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The department at a place: its committee's name follows a party body's, the place's any other's. */
export function department(shape: { readonly head: DepartmentHead; readonly words: Words }, place: PlaceRow): OrganRow {
  const { head } = shape;
  const slug = slugOf(shape.words).replace(/-dang-uy$/, '');
  const name = PRINTED.get(slug) ?? capitalised(printWords(shape.words));
  const level = head.unit === true ? 'unit' : head.level === 'bloc' ? 'bloc' : levelOfPlace(place);
  // "Văn phòng" alone serves many bodies: it is the committee's when its line says so.
  const ofCommittee = (head.ofCommittee === true || shape.words.plain[0] === 'van') && head.line === 'party' && level !== 'bloc' && place.kind !== 'country';
  const where = place.kind === 'country' ? '' : ofCommittee ? ` ${localOrgan(PARTY_BODY, place).name}` : ` ${placeLabel(place)}`;
  return departmentOrgan({ slug, name: `${ofCommittee ? name.replace(/ Đảng ủy$/i, '') : name}${where}`, line: head.line, level, place });
}

/** A department of a party committee directly under the centre. */
export function departmentOfCommittee(shape: { readonly head: DepartmentHead; readonly words: Words }, committee: OrganRow): OrganRow {
  const slug = slugOf(shape.words);
  return {
    ...committee,
    id: `${committee.id}/${slug}`,
    name: `${PRINTED.get(slug) ?? printWords(shape.words)} ${committee.name}`,
    superiorIds: [committee.id],
    successorIds: [],
  };
}
