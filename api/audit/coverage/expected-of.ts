import { fold } from '../../domain/fold.ts';
import type { Level, Line } from '../../domain/lists.ts';
import type { Addressed } from './addressed.ts';
import { speaksOfField } from './own-field.ts';
import { STANDING_ROWS } from './subject-lines.ts';

/** What of an organ decides whether a task is expected of it. */
export type OrganTraits = {
  readonly organId: string;
  readonly organName: string;
  readonly line: Line | null;
  readonly level: Level | null;
};

export type Expected = { readonly expected: boolean; readonly rule: string };

/**
 * Whether a task is expected of an organ, and by which rule: `named`, `collective`, `line`, `party-of-place`,
 * `table:<row>`; else `others-named` or `other-line`, and it stays outside every denominator.
 */
export function expectedOf(task: Addressed, organ: OrganTraits): Expected {
  if (task.named.has(organ.organId)) return { expected: true, rule: 'named' };
  if (task.collective.has(organ.organId)) return { expected: true, rule: 'collective' };
  const body = ownBody(organ);
  if (body === 'department' && task.departments.some((name) => fold(organ.organName).startsWith(`${name} `))) return { expected: true, rule: 'collective' };
  if (body !== 'department' && task.lines.some(({ line, levels }) => line === organ.line && fits(levels, organ.level))) return { expected: true, rule: 'line' };
  if (body === 'department' && ownField(task, organ)) return { expected: true, rule: `table:${STANDING_ROWS.ownField}` };
  if (task.somebody) {
    const led = body === 'place' && organ.line === 'party' && ledByPlace(task);
    return led ? { expected: true, rule: `table:${STANDING_ROWS.partyLeadsPlace}` } : { expected: false, rule: 'others-named' };
  }
  if (organ.line === 'party' && body === 'place') return { expected: true, rule: 'party-of-place' };
  const row = task.subjects.find((subject) =>
    organ.line === 'party' ? subject.ownHouse && body !== 'department' : organ.line !== null && body === 'place' && subject.lines.includes(organ.line),
  );
  return row ? { expected: true, rule: `table:${row.id}` } : { expected: false, rule: 'other-line' };
}

function fits(levels: readonly Level[] | null, level: Level | null): boolean {
  return levels === null || (level !== null && levels.includes(level));
}

/** Lines below the centre are led by the party committee of the place; what only central bodies are named for is not. */
function ledByPlace(task: Addressed): boolean {
  return task.lines.some(({ levels }) => levels === null || levels.some((level) => level !== 'central'));
}

/** `place`: the body of a place's line; `house`: a committee without a place of its own; `department`: serves another organ. */
function ownBody(organ: OrganTraits): 'place' | 'house' | 'department' {
  const [, slug, rest = ''] = /^o:([a-z]+):(.+)$/.exec(organ.organId) ?? [];
  if (organ.level === 'bloc' || organ.level === 'unit') return 'house';
  if (slug === 'central') return organ.line === 'party' ? 'house' : 'place';
  return rest.includes('/') ? 'department' : 'place';
}

function ownField(task: Addressed, organ: OrganTraits): boolean {
  const [, slug = ''] = /^o:[a-z]+:[^/]+\/(.+)$/.exec(organ.organId) ?? [];
  return speaksOfField(slug.replaceAll('-', ' '), task.folded);
}
