import type { PlainDate } from '../../domain/dates.ts';
import { type Level, LINES, type Line } from '../../domain/lists.ts';
import type { DutyRow } from '../../domain/propagation.ts';
import { expandCollective } from '../../registry/collective.ts';
import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';
import { type OrganContext, resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { organContext } from '../coverage/organ-context.ts';
import { presentHoldersOf } from '../coverage/present-holders.ts';
import { endOf } from '../items/ended-organ.ts';
import { organKey, successorValue } from '../items/successor-value.ts';

export type OrganInfo = {
  readonly id: string;
  readonly name: string;
  readonly line: Line | null;
  readonly level: Level | null;
  readonly placeId: string | null;
};

/** How an organ stands on a day. */
export type OrganLife = {
  /** Null while it lives. */
  readonly endedOn: PlainDate | null;
  /** Those the register or a person names as having taken its work over; empty while it lives and where nobody is known. */
  readonly heirIds: readonly string[];
  /** True where a person, not the register, named them. */
  readonly named: boolean;
};

/** What is known of organs, looked up once each. */
export type OrganBook = {
  /** `words` name it where the register does not. */
  organ(id: string, words: string): OrganInfo;
  /** The name of one of the organs a duty's words stand for. */
  nameIn(duty: DutyRow, organId: string): string;
  life(id: string, name: string, asOf: PlainDate): OrganLife;
  /** Those whom a person named on a decision's subject; empty without one. */
  namedOn(subjectKey: string): readonly string[];
};

export function organBook(index: AuditIndex): OrganBook {
  const organs = new Map<string, OrganInfo>();
  const names = new Map<string, ReadonlyMap<string, string>>();
  const lives = new Map<string, OrganLife>();
  const organ = (id: string, words: string): OrganInfo => {
    const known = organs.get(id);
    if (known) return known;
    const made = organInfo(id, words);
    organs.set(id, made);
    return made;
  };
  const namedOn = (subjectKey: string): readonly string[] => {
    const last = index.decisions(subjectKey).findLast((row) => row.type === 'name-successor');
    const value = successorValue.safeParse(last?.value);
    return value.success ? value.data.organIds : [];
  };
  return {
    organ,
    namedOn,
    nameIn: (duty, organId) => {
      if (!organId.includes('/')) return organ(organId, duty.addressee).name;
      const context = (): OrganContext => organContext(index, duty.directiveId);
      if (!duty.collective) return (organs.get(organId) ?? organ(organId, namesIn(duty, context()).get(organId) ?? duty.addressee)).name;
      const listed = names.get(duty.id) ?? namesIn(duty, context());
      names.set(duty.id, listed);
      return organ(organId, listed.get(organId) ?? duty.addressee).name;
    },
    life: (id, name, asOf) => {
      const key = `${id}|${asOf}`;
      const known = lives.get(key);
      if (known) return known;
      const made = lifeOf(id, name, asOf, namedOn(organKey(id)));
      lives.set(key, made);
      return made;
    },
  };
}

/** Whether somebody holds an organ's work on a day: itself, or who is known to have taken it over. */
export function isHeld(book: OrganBook, { id, name }: Pick<OrganInfo, 'id' | 'name'>, day: PlainDate): boolean {
  const { endedOn, heirIds } = book.life(id, name, day);
  return endedOn === null || heirIds.length > 0;
}

/** The names of the departments that the words of a duty stand for, each with its place as its document lets it be completed. By id. */
export function namesIn({ addressee, collective }: Pick<DutyRow, 'addressee' | 'collective'>, context: OrganContext): ReadonlyMap<string, string> {
  const rows = collective ? (expandCollective(addressee, context) ?? []) : [resolveOrgan(addressee, context).organ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function lifeOf(id: string, name: string, asOf: PlainDate, named: readonly string[]): OrganLife {
  const endedOn = endOf(id, name, asOf);
  if (endedOn === null) return { endedOn, heirIds: [], named: false };
  const heirs = presentHoldersOf(id).filter((holder) => holder !== id);
  return heirs.length > 0 ? { endedOn, heirIds: heirs, named: false } : { endedOn, heirIds: named, named: named.length > 0 };
}

/** What the id of an organ tells of it; `words` name it where the register does not. */
export function organInfo(id: string, words: string): OrganInfo {
  const register = createRegister();
  const row = organById(register, id);
  if (row) return { id, name: row.name, line: row.line, level: row.level, placeId: row.placeId };
  const [, slug, rest = ''] = /^o:([a-z]+):(.+)$/.exec(id) ?? [];
  const place = register.place(rest.split('/')[0] ?? '');
  const line = LINES.find((known) => known === slug) ?? null;
  if (!place) {
    const committee = slug === 'central' ? organById(register, `o:central:${rest.split('/')[0] ?? ''}`) : null;
    return { id, name: words, line: committee?.line ?? line, level: committee?.level ?? null, placeId: committee?.placeId ?? null };
  }
  const bloc = line === 'party' && /\/dang-uy/.test(id);
  return { id, name: words, line, level: bloc ? 'bloc' : place.kind === 'country' ? 'central' : place.kind, placeId: place.id };
}
