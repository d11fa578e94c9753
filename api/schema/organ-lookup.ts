import { LIMITS, textWithinLimit, withinLimit } from '../access/limits.ts';
import { fold, foldMarked } from '../domain/fold.ts';
import { byText } from '../domain/order.ts';
import type { OrganRow } from '../domain/rows.ts';
import { createOrganRegister } from '../registry/organ-register.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { timesUsual } from './paging.ts';
import { OrganRef } from './refs.ts';

const USUAL = 10;
const AT_MOST = 1_000;
const ANYWHERE = { province: null, district: null, commune: null, line: null, level: null, asOf: null };

type OrganMatch = 'register' | 'name' | 'unmarked' | 'words';
type OrganCandidate = { readonly organ: OrganRow; readonly match: OrganMatch };
type OrganLookup = { readonly candidates: readonly OrganCandidate[]; readonly shown: number };

const MATCHES: readonly OrganMatch[] = ['register', 'name', 'unmarked', 'words'];

const OrganMatchRef = closedList<OrganMatch>(builder, 'OrganMatch', 'How an organ came to be a candidate for a name, the surest first.', {
  register: 'The register of organs says that the name, or an abbreviation of it, is this organ or one of a few that it may be.',
  name: 'It has this very name.',
  unmarked: 'It has this name but for tone marks.',
  words: 'Every word of the name stands in its own.',
});

const OrganCandidateRef = builder.objectRef<OrganCandidate>('OrganCandidate').implement({
  description: 'An organ that a name may mean.',
  fields: (t) => ({
    organ: t.expose('organ', { type: OrganRef, description: 'The organ.' }),
    match: t.expose('match', { type: OrganMatchRef, description: 'How it came to be a candidate.' }),
  }),
});

const OrganLookupRef = builder.objectRef<OrganLookup>('OrganLookup').implement({
  description: 'What a name of an organ may mean, among the organs of this graph.',
  fields: (t) => ({
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The one that is meant, where the register or the very name leaves no other. Null when there is none and when it would be a guess.',
      resolve: ({ candidates }) => onlyOrgan(candidates),
    }),
    candidates: t.field({
      type: [OrganCandidateRef],
      complexity: { field: 5, multiplier: USUAL },
      description: 'Organs that it may be, the surest first, then by name. Empty when no organ of the graph fits.',
      resolve: ({ candidates, shown }) => candidates.slice(0, shown),
    }),
    totalCount: t.int({ description: 'How many candidates there are in all, shown or not.', resolve: ({ candidates }) => candidates.length }),
  }),
});

builder.queryField('organByName', (t) =>
  t.field({
    type: OrganLookupRef,
    complexity: ({ first }) => ({ field: 20, multiplier: timesUsual(first, USUAL) }),
    description: 'Looks an organ up by its name as people and documents write it (“UBND tỉnh Bắc Ninh”). Gives all candidates and never chooses among several.',
    args: {
      name: t.arg.string({ required: true, description: 'The name, with or without tone marks, abbreviated or not. Blank: nothing is found.' }),
      first: t.arg.int({ defaultValue: USUAL, description: `Candidates shown, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
    },
    resolve: async (_root, { name, first }, context): Promise<OrganLookup> => {
      const shown = withinLimit('first', first ?? USUAL, LIMITS.page);
      return { candidates: await organCandidates(context, textWithinLimit('name', name)), shown };
    },
  }),
);

async function organCandidates({ store, actor }: GraphContext, name: string): Promise<readonly OrganCandidate[]> {
  if (fold(name) === '') return [];
  const meant = createOrganRegister().resolve(name, ANYWHERE);
  const ids = meant.source === 'unresolved' ? [] : meant.source === 'ambiguous' ? meant.candidates.map((organ) => organ.id) : [meant.organ.id];
  const [known, named] = await Promise.all([store.organs(actor, ids), store.listOrgans(actor, { text: name }, { offset: 0, limit: AT_MOST })]);
  const found = new Map<string, OrganCandidate>();
  for (const organ of named.rows) found.set(organ.id, { organ, match: matchOf(organ.name, name) });
  for (const organ of known) found.set(organ.id, { organ, match: 'register' });
  return [...found.values()].sort(
    (a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) || byText(a.organ.name, b.organ.name) || byText(a.organ.id, b.organ.id),
  );
}

function matchOf(own: string, asked: string): OrganMatch {
  if (foldMarked(own) === foldMarked(asked)) return 'name';
  return fold(own) === fold(asked) ? 'unmarked' : 'words';
}

function onlyOrgan(candidates: readonly OrganCandidate[]): OrganRow | null {
  const sure = candidates.filter(({ match }) => match === 'register' || match === 'name');
  return sure.length === 1 ? (sure[0]?.organ ?? null) : null;
}
