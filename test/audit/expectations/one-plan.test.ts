import { describe, expect, it } from 'vitest';
import { standingByPlace } from '../../../api/audit/coverage/standing-by-place.ts';
import { expectationKey } from '../../../api/audit/decisions.ts';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import type { DecisionRow, DirectiveRow, EdgeRow } from '../../../api/domain/rows.ts';
import { reading } from '../coverage/rows.ts';
import { asOf, carriesOut, centre, decision, directive, duty, ROOT, snapshot } from './rows.ts';

const [NORTH, SOUTH, EAST] = ['o:state:p:20:1', 'o:state:p:20:2', 'o:state:p:20:3'] as const;
const text = (id: string): DirectiveRow => directive(id, { issuerIds: ['o:state:p:20'], line: 'state', level: 'province', placeId: 'p:20' });
const asks = (directiveId: string, ...organIds: string[]) => duty({ directiveId, kind: 'issue', organIds, what: 'kế hoạch' });
const keyOf = (directiveId: string, organId: string): string => expectationKey({ directiveId, organId, words: '', kind: 'issue', slot: '' });
const PAIR = { keep: 'd_a', other: 'd_b' } as const;

type Story = {
  readonly more?: readonly DirectiveRow[];
  readonly edges?: readonly EdgeRow[];
  readonly decisions?: readonly DecisionRow[];
  readonly condensed?: readonly string[];
};

/** Two texts of one plan, the second of which names one more; which pairs wait is told. */
function told(mayBeOne: readonly { readonly keep: string; readonly other: string }[], { more = [], edges = [], decisions = [], condensed = [] }: Story = {}) {
  const texts = [text('d_a'), text('d_b'), text('d_c')];
  return expectationsOf(
    snapshot({
      directives: [centre({ kind: 'directive' }), ...texts, ...more],
      edges: [...texts.map(({ id }) => carriesOut(id, ROOT)), ...edges],
      duties: [asks('d_a', NORTH, SOUTH), asks('d_b', NORTH, SOUTH, EAST)],
      decisions,
      mayBeOne,
      sources: texts.map(({ id }) => ({ ...reading(id).source, edition: condensed.includes(id) ? 'condensed' : 'copy' })),
    }),
    asOf('2026-01-01'),
  ).filter(({ origin }) => origin === 'stated');
}
const owing = (...given: Parameters<typeof told>) => told(...given).map(({ directiveId, organId }) => `${directiveId} ${organId}`);

describe('what two texts ask that may be one plan and wait for a word', () => {
  it('is expected once of each organ, whichever of them names it', () => {
    expect(owing([PAIR])).toEqual([`d_a ${NORTH}`, `d_a ${SOUTH}`, `d_b ${EAST}`]);
    expect(told([PAIR]).map(({ standsFor }) => standsFor)).toEqual([[keyOf('d_b', NORTH)], [keyOf('d_b', SOUTH)], []]);
    expect(owing([{ keep: 'd_b', other: 'd_a' }])).toEqual([`d_b ${NORTH}`, `d_b ${SOUTH}`, `d_b ${EAST}`]);
  });

  it('counts so at their places', () => {
    const { rows, elsewhere } = standingByPlace(told([PAIR]), { asOf: '2026-01-01', withinId: null });
    expect([...rows.flatMap(({ expectations }) => expectations), ...elsewhere]).toHaveLength(3);
  });

  it('is of each text where nobody thinks that they are one, and where a person said that they are two', () => {
    expect(owing([])).toHaveLength(5);
    expect(owing([PAIR], { decisions: [decision('keep-apart', 'apart|d_a|d_b', { apart: true })] })).toHaveLength(5);
  });

  it('is of each text where one may be either of two that are not each other', () => {
    expect(owing([PAIR, { keep: 'd_c', other: 'd_b' }])).toHaveLength(5);
    expect(owing([PAIR, { keep: 'd_c', other: 'd_b' }, { keep: 'd_a', other: 'd_c' }])).toHaveLength(3);
  });

  it('is met by what carries out any of them, surely where it names one, and never by the other text', () => {
    const answer = directive('d_answer', { issuerIds: [NORTH], issuedOn: '2025-05-10' });
    const [first] = told([PAIR], { more: [answer], edges: [carriesOut('d_answer', 'd_b')] });
    expect(first).toMatchObject({ organId: NORTH, state: 'issued', metBy: ['d_answer'], unreviewed: false });
  });

  it('stands by a whole text before one that condenses it', () => {
    expect(told([PAIR], { condensed: ['d_a'] }).map(({ directiveId, standsFor }) => [directiveId, standsFor.length])).toEqual([
      ['d_b', 1],
      ['d_b', 1],
      ['d_b', 0],
    ]);
  });

  it('stands by the text on which a person has said something', () => {
    const exempt = decision('exempt', keyOf('d_b', SOUTH), { exempt: true }, 'lý do');
    expect(told([PAIR], { decisions: [exempt] }).map(({ directiveId, organId, state }) => [directiveId, organId, state])).toEqual([
      ['d_a', NORTH, 'awaited'],
      ['d_b', SOUTH, 'exempt'],
      ['d_b', EAST, 'awaited'],
    ]);
    const urged = decision('case', `item|assignee-silent|${keyOf('d_b', NORTH)}`, { step: 'noted', facts: null });
    expect(owing([PAIR], { decisions: [urged] })).toContain(`d_b ${NORTH}`);
  });
});
