import { describe, expect, it } from 'vitest';
import { receiptKey } from '../../../api/audit/decisions.ts';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import { textsOfPairs } from '../../../api/audit/expectations/one-plan.ts';
import { toldElsewhere } from '../../../api/audit/expectations/owed-across.ts';
import type { DecisionRow, EdgeRow } from '../../../api/domain/rows.ts';
import { atOnce } from '../../../api/domain/steps.ts';
import { asOf, carriesOut, decision, directive, duty, snapshot } from './rows.ts';

const [NORTH, SOUTH] = ['o:state:p:20:1', 'o:state:p:20:2'] as const;
const PAIR = { keep: 'd_a', other: 'd_b' } as const;
const FROM_RECEIPT = { kind: 'from-receipt', text: '10 ngày kể từ ngày nhận', on: null, evidence: null } as const;
const text = (id: string) => directive(id, { issuerIds: ['o:state:p:20'], line: 'state', level: 'province', placeId: 'p:20', issuedOn: '2025-05-01' });

type Story = { readonly edges?: readonly EdgeRow[]; readonly decisions?: readonly DecisionRow[]; readonly mayBeOne?: readonly (typeof PAIR)[] };

/** What one text asks that is the root of a picture of its own. */
function under(id: string, organIds: readonly string[], { edges = [], decisions = [], mayBeOne = [PAIR] }: Story = {}) {
  const answer = directive('d_answer', { issuerIds: [NORTH], issuedOn: '2025-05-10' });
  const duties = [duty({ directiveId: id, kind: 'issue', organIds: [...organIds], what: 'kế hoạch', term: FROM_RECEIPT })];
  const rows = snapshot({ rootId: id, directives: [text(id), answer], edges, duties, decisions, mayBeOne });
  return expectationsOf(rows, asOf('2026-01-01')).filter(({ origin }) => origin === 'stated');
}

const gone = (rows: readonly ReturnType<typeof under>[number][], pairs: readonly (typeof PAIR)[] = [PAIR]) =>
  [...atOnce(toldElsewhere(textsOfPairs(pairs), rows, () => false))]
    .map((key) => rows.find((row) => row.key === key))
    .map((row) => `${row?.directiveId} ${row?.organId}`);

describe('what two texts ask that may be one plan, each under a root of its own', () => {
  const a = under('d_a', [NORTH, SOUTH]);

  it('counts once of each organ', () => {
    expect(gone([...a, ...under('d_b', [NORTH])])).toEqual([`d_b ${NORTH}`]);
    expect(gone([...a, ...under('d_b', [NORTH])], [])).toEqual([]);
  });

  it('is done where something has come for either', () => {
    const met = under('d_b', [NORTH], { edges: [carriesOut('d_answer', 'd_b')] });
    expect(met.map(({ state }) => state)).toEqual(['issued']);
    expect(gone([...a, ...met])).toEqual([`d_a ${NORTH}`]);
  });
});

describe('a day of receipt', () => {
  const receipt = decision('receive', receiptKey('d_b', null), { on: '2025-05-05' });
  const dueOn = (story: Story) => under('d_a', [NORTH], story).map((row) => row.dueOn);

  it('that was told of the other text counts too, unless a person said that they are two', () => {
    expect(dueOn({})).toEqual([null]);
    expect(dueOn({ decisions: [receipt] })).toEqual(['2025-05-15']);
    expect(dueOn({ decisions: [receipt], mayBeOne: [] })).toEqual([null]);
    expect(dueOn({ decisions: [receipt, decision('keep-apart', 'apart|d_a|d_b', { apart: true })] })).toEqual([null]);
  });

  it('that was told of the text itself goes first', () => {
    expect(dueOn({ decisions: [receipt, decision('receive', receiptKey('d_a', null), { on: '2025-05-20' })] })).toEqual(['2025-05-30']);
  });
});
