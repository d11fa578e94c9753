import { type PlaceStanding, type PlaceStandings, standingByPlace } from '../audit/coverage/standing-by-place.ts';
import type { Expectation } from '../domain/coverage.ts';
import { BadInputError } from '../domain/errors.ts';
import { createRegister } from '../registry/register.ts';
import { ExpectationStateRef, ExpectationTimeRef } from './audit-enums.ts';
import { builder } from './builder.ts';
import { LineRef } from './enums.ts';
import { countsOf, ExpectationConnectionRef, ExpectationCountRef, ExpectationListRef } from './expectation-list.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf } from './paging.ts';
import { PlaceRef } from './refs.ts';

const USUAL = 50;

const isOneOf = <T>(asked: readonly T[] | null | undefined, is: T | null): boolean => !asked || asked.length === 0 || (is !== null && asked.includes(is));

type PlaceOrgan = Pick<Expectation, 'organName' | 'line'>;

const PlaceOrganRef = builder.objectRef<PlaceOrgan>('PlaceOrgan').implement({
  description: 'Who owes something at a place.',
  fields: (t) => ({
    name: t.exposeString('organName', { description: 'Its name, or the words for a group that could not be listed.' }),
    line: t.expose('line', { type: LineRef, nullable: true, description: 'Its line. Null when not known.' }),
  }),
});

const StandingRef = builder.objectRef<PlaceStanding>('PlaceStanding').implement({
  description: 'One place of the map of that day, and how what its organs owe stands; organs of places within it are counted with it.',
  fields: (t) => ({
    place: t.expose('place', { type: PlaceRef, description: 'The place.' }),
    areas: t.expose('areas', {
      type: [PlaceRef],
      description: 'For a province: the provinces of the map before 1 July 2025 whose land it holds, itself where it is one. Empty for smaller places.',
    }),
    total: t.int({ description: 'Expectations counted here. 0 where nothing is owed.', resolve: ({ expectations }) => expectations.length }),
    organIds: t.idList({
      description: 'The organs that owe them, for `filter.organIds`; groups that could not be listed have none. Empty where nothing is owed.',
      resolve: ({ expectations }) => [...new Set(expectations.flatMap(({ organId }) => organId ?? []))],
    }),
    organs: t.field({
      type: [PlaceOrganRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'The same organs by name, with groups that could not be listed, each once. Empty where nothing is owed.',
      resolve: ({ expectations }) => [...new Map(expectations.map((row) => [row.organId ?? row.organName, row])).values()],
    }),
    counts: t.field({
      type: [ExpectationCountRef],
      description: 'By state and time; their counts sum up to `total`. Empty where nothing is owed.',
      resolve: ({ expectations }) => countsOf(expectations),
    }),
  }),
});

const StandingsRef = builder.objectRef<PlaceStandings>('PlaceStandings').implement({
  description: 'The same expectations by place. Every one is counted once: at one place or elsewhere. Places are by name; they are never ranked.',
  fields: (t) => ({
    rows: t.expose('rows', {
      type: [StandingRef],
      complexity: { field: 5, multiplier: 40 },
      description: 'All places of that map, those without any expectation too. Empty where the upper place has none within it.',
    }),
    elsewhere: t.field({
      type: [ExpectationCountRef],
      description: 'Owed by organs of none of these places, of several at once, or of the upper place itself. Empty when there are none.',
      resolve: ({ elsewhere }) => countsOf(elsewhere),
    }),
    rowsAt: t.field({
      type: ExpectationConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'The expectations that one of `rows` counts, or that `elsewhere` counts; by directive, level, place and organ. Empty for any other place.',
      args: {
        placeId: t.arg.id({ description: 'The place of one of `rows`. Null: those that `elsewhere` counts.' }),
        states: t.arg({ type: [ExpectationStateRef], description: 'What became of it. Null or empty: all.' }),
        times: t.arg({ type: [ExpectationTimeRef], description: 'How it stands to its term. Null or empty: all.' }),
        ...pageArguments(USUAL),
      },
      resolve: ({ rows, elsewhere }, { placeId, states, times, ...args }) => {
        const counted = placeId == null ? elsewhere : (rows.find(({ place }) => place.id === placeId)?.expectations ?? []);
        const asked = counted.filter((row) => isOneOf(states, row.state) && isOneOf(times, row.time));
        return cut(pageOf(args, USUAL), asked);
      },
    }),
  }),
});

builder.objectField(ExpectationListRef, 'byPlace', (t) =>
  t.field({
    type: StandingsRef,
    complexity: 20,
    description:
      'The same expectations by the places of the map of that day: 63 provinces until 30 June 2025, 34 after, or what lies within one place. What was merged counts where it went. Errors: BAD_INPUT for a place that is not in the register.',
    args: { withinId: t.arg.id({ description: 'Only what lies directly within this place. Null: all provinces.' }) },
    resolve: ({ all, asOf }, { withinId }): PlaceStandings => {
      if (withinId != null && createRegister().place(withinId) === undefined) {
        throw new BadInputError('Không có địa bàn này trong danh mục.', { argument: 'withinId', value: withinId });
      }
      return standingByPlace(all, { asOf, withinId: withinId ?? null });
    },
  }),
);
