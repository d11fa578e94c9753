import type { Relation } from '../domain/lists.ts';

/** Of several things one text says about another document, the strongest is what it is to it. Strongest first. */
const STRENGTH: readonly Relation[] = ['REPLACES', 'AMENDS', 'EXTENDS', 'PROMULGATES', 'IMPLEMENTS', 'GUIDES', 'CONTINUES', 'REPORTS_ON', 'BASED_ON', 'CITES'];

/** The strongest of some relations; CITES for none. */
export function strongestRelation(relations: readonly Relation[]): Relation {
  return STRENGTH.find((relation) => relations.includes(relation)) ?? 'CITES';
}

/** The key of an edge; decisions are kept under it. */
export function edgeKey(from: string, relation: Relation, to: string): string {
  return `${from}>${relation}>${to}`;
}
