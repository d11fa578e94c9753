import type { DirectiveRow, MentionRow, OrganRow } from '../domain/rows.ts';
import { nationalBody } from './national-body.ts';
import { NO_CONTEXT, type OrganRegister, superiorsOf } from './organ-register.ts';
import { subjectOverlap } from './subject-words.ts';

/** Why a rule suggests that a document carries out what it is based on; the screens have words for each. */
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

/** The ones that name the superior first; that it is of the centre may be told by the code of a symbol alone. */
const SUGGESTION_REASONS = ['based-on-party-committee', 'based-on-higher-of-line', 'based-on-centre'] as const;

/** The reason that says most, whatever the order they were found in; null where there is none. */
export const mostTelling = (reasons: readonly (SuggestionReason | null)[]): SuggestionReason | null =>
  SUGGESTION_REASONS.find((reason) => reasons.includes(reason)) ?? null;

/** Share of the subjects' own words above which two documents are taken to be about one matter. */
const SAME_SUBJECT = 0.6;

const organOf = (id: string | null, name: string | null, register: OrganRegister): OrganRow | null =>
  id === null ? null : (register.organ(id) ?? (name === null ? null : register.resolve(name, NO_CONTEXT).organ));

const CENTRAL_WORKS: ReadonlySet<string> = new Set([
  'resolution',
  'directive',
  'conclusion',
  'programme',
  'plan',
  'decision',
  'telegram',
  'scheme',
  'project',
  'guidance',
]);

/** How the cited document's organ stands above the citing one's; null where it does not. */
function superiority(directive: DirectiveRow, mention: MentionRow, target: DirectiveRow, register: OrganRegister): SuggestionReason | null {
  const lower = organOf(directive.issuerIds[0] ?? null, directive.issuerNames[0] ?? null, register);
  const upper = organOf(mention.organId ?? target.issuerIds[0] ?? null, mention.organName ?? target.issuerNames[0] ?? null, register);
  if (lower !== null && upper !== null && superiorsOf(register, lower).some((superior) => superior.id === upper.id)) {
    return upper.level === 'central' ? 'based-on-centre' : upper.line === lower.line ? 'based-on-higher-of-line' : 'based-on-party-committee';
  }
  const central = target.symbol !== null && nationalBody(target.symbol) !== null;
  return central && directive.level !== null && directive.level !== 'central' ? 'based-on-centre' : null;
}

/**
 * Many State documents name the plan they carry out only after "Căn cứ". Where that plan is a superior's and
 * about the same matter, the rule says so; a person decides. Laws, decrees and circulars are grounds, not plans.
 * Null where nothing is to be suggested.
 */
export function suggestionReason(directive: DirectiveRow, mention: MentionRow, target: DirectiveRow, register: OrganRegister): SuggestionReason | null {
  const kind = target.kind ?? mention.kind;
  if (kind === null || !CENTRAL_WORKS.has(kind)) return null;
  const subject = mention.subject ?? (target.held ? target.subject : null);
  if (directive.subject === null || subject === null || subjectOverlap(directive.subject, subject) < SAME_SUBJECT) return null;
  return superiority(directive, mention, target, register);
}
