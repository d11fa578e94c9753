import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import { SYSTEM_ACTOR } from '../../../api/domain/actor.ts';
import type { Expectation } from '../../../api/domain/coverage.ts';
import { RELATIONS } from '../../../api/domain/lists.ts';
import type { GraphEdit } from '../../../api/importing/graph-edit.ts';
import { makeDuties } from '../../../api/linking/make-duties.ts';
import { makeTasks } from '../../../api/linking/make-tasks.ts';
import { sourceIdOf, textIdOf } from '../../../api/linking/short-id.ts';
import { describeSource } from '../../../api/linking/source-facts.ts';
import { readDirective } from '../../../api/reading/read-directive.ts';
import { createMemoryStore } from '../../contract/memory-store.ts';
import { edit, REGISTER } from '../../linking/graph.ts';
import { asOf, snapshot } from './rows.ts';

const SEEDS = join(import.meta.dirname, '../../../../shared/corpus/seeds');
const present = existsSync(SEEDS);
if (!present) console.warn('test/audit/expectations/seeds.test.ts: the real plans of ../shared/corpus/seeds are not here; their tests are skipped');

function addition(file: string): GraphEdit['add'][number] {
  const text = readFileSync(join(SEEDS, file), 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');
  const bytesHash = createHash('sha256').update(file).digest('hex');
  const textId = textIdOf(bytesHash, 'txt-1');
  const read = readDirective({ textId, text });
  const source = {
    id: sourceIdOf(bytesHash),
    textId,
    bytesHash,
    fileName: file,
    mediaType: 'text/plain',
    edition: 'copy',
    outcome: read.outcome,
    outcomeReason: read.outcomeReason,
    extractorVersion: 'txt-1',
    readerVersion: read.readerVersion,
    linkerVersion: 'test',
    jobId: 'job',
    addedAt: '2025-01-01T00:00:00Z',
    addedBy: 'tester',
  } as const;
  return { source, read, text };
}

/** What is under 70-KL/TW once the five plans are in. */
async function underRoot(): Promise<AuditSnapshot> {
  const store = createMemoryStore();
  const added = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map(addition);
  for (const one of added) await edit(store, { add: [one] });
  const { rows } = await store.listDirectives(SYSTEM_ACTOR, {}, { offset: 0, limit: 1_000 });
  const sources = await store.sourcesOf(
    SYSTEM_ACTOR,
    rows.map((row) => row.id),
  );
  const duties = added.flatMap(({ source, read }) => {
    const row = rows.find((candidate) => candidate.preferredSourceId === source.id);
    const kept = sources.find((candidate) => candidate.id === source.id);
    if (!row || !kept) return [];
    const facts = describeSource(kept, read, true, REGISTER);
    return makeDuties(row.id, row, facts, makeTasks(row.id, facts), REGISTER);
  });
  const root = rows.find((row) => row.symbolKey !== null && row.symbol === '70-KL/TW');
  return snapshot({
    rootId: root?.id ?? '',
    directives: rows,
    edges: await store.edgesAmong(
      SYSTEM_ACTOR,
      rows.map((row) => row.id),
      RELATIONS,
    ),
    duties,
  });
}

describe.skipIf(!present)('the five real plans under 70-KL/TW (skipped where ../shared is absent)', async () => {
  const rows = present ? await underRoot() : snapshot({});
  const at = (day: string): readonly Expectation[] => expectationsOf(rows, asOf(day));
  const of = (all: readonly Expectation[], organId: string, kind: Expectation['kind']) => all.filter((row) => row.organId === organId && row.kind === kind);
  const idOf = (organId: string) => rows.directives.find((row) => row.held && row.issuerIds.includes(organId))?.id;
  const today = present ? at('2026-11-22') : [];

  it('70-KL/TW: the 63 provincial committees of 2024 and those directly under the centre', () => {
    const ruled = today.filter(({ origin }) => origin === 'rule');
    expect(ruled.filter(({ level }) => level === 'province')).toHaveLength(63);
    expect(ruled.filter(({ level }) => level === 'central').map(({ organId }) => organId)).toEqual([
      'o:central:ducatw',
      'o:central:duk-cctw',
      'o:central:duk-dntw',
      'o:central:qutw',
    ]);
    expect(new Set(ruled.filter(({ level }) => level === 'province').flatMap(({ presentHolderIds }) => presentHolderIds)).size).toBe(34);
  });

  it('Lạng Sơn issued (its plan), Lai Châu, Ninh Thuận and Bắc Kạn too (cited, not held)', () => {
    const state = (organId: string) => of(today, organId, 'issue').map((row) => [row.state, row.time])[0];
    expect(state('o:party:p:20')).toEqual(['issued', 'date-unknown']);
    expect(state('o:party:p:12')).toEqual(['issued', 'no-deadline']);
    for (const code of ['58', '06']) expect(today.find((row) => row.origin === 'rule' && row.placeId?.endsWith(`:${code}`) === true)?.state).toBe('issued');
    expect(today.filter((row) => row.origin === 'rule' && row.state === 'issued')).toHaveLength(4);
  });

  it('Từ Sơn: twelve wards owe a plan without a term and a yearly report before 20 October', () => {
    const city = idOf('o:state:d63:261');
    const owed = today.filter(({ directiveId }) => directiveId === city);
    const plans = owed.filter(({ kind, level }) => kind === 'issue' && level === 'commune');
    const reports = owed.filter(({ kind, level }) => kind === 'report' && level === 'commune');
    expect([plans.length, reports.length]).toEqual([12, 12]);
    expect(plans.every(({ time, where }) => time === 'no-deadline' && where === 'IV.8')).toBe(true);
    expect(reports.every(({ term, dueOn }) => term.on === '10-20' && dueOn === '2024-10-20')).toBe(true);
    expect(of(today, 'o:youth:d63:261', 'issue')).toHaveLength(1);
    expect(owed.find(({ organId, kind }) => organId === null && kind === 'issue')?.organName).toMatch(/^Các Phòng, ban/u);
  });

  it('Từ Sơn: the office that receives the reports has ended, the wards’ work went over', () => {
    const city = idOf('o:state:d63:261');
    expect(of(today, 'o:state:d63:261/phong-van-hoa-thong-tin', 'inspect').map(({ state }) => state)).toEqual(['ended']);
    const plans = today.filter(({ directiveId, kind, level }) => directiveId === city && kind === 'issue' && level === 'commune');
    expect(
      plans.every(
        ({ state, presentHolderIds }) => state === 'awaited' && presentHolderIds.every((id) => id.startsWith('o:state:c34:')) && presentHolderIds.length > 0,
      ),
    ).toBe(true);
  });

  it('Bác Ái: the people’s committee owes the plan its centre advises; the report breaks off', () => {
    expect(of(at('2025-06-30'), 'o:state:d63:584', 'issue')).toMatchObject([{ origin: 'stated', where: 'III.3', state: 'awaited', time: 'no-deadline' }]);
    expect(of(today, 'o:state:d63:584', 'issue')).toMatchObject([{ state: 'ended' }]);
    expect(of(today, 'o:party:d63:584/ban-tuyen-giao', 'report').map(({ term }) => term.kind)).toEqual(['cut-off']);
  });

  it('Bắc Kạn: the Fronts of eight wards and communes owe a plan and a report, neither with a time', () => {
    const owed = today.filter(({ directiveId, level }) => directiveId === idOf('o:front:d63:058') && level === 'commune');
    expect(owed.filter(({ kind }) => kind === 'issue')).toHaveLength(8);
    expect(owed.filter(({ kind }) => kind === 'report')).toHaveLength(8);
    expect(owed.every(({ term }) => term.kind === 'none')).toBe(true);
  });

  it('Lạng Sơn: the people’s committee owes a plan; a product without organ; reviews without a day', () => {
    expect(of(today, 'o:state:p:20', 'issue')).toMatchObject([{ origin: 'stated', where: 'IV.4', state: 'awaited', time: 'no-deadline' }]);
    const plan = idOf('o:party:p:20');
    expect(today.find(({ directiveId, kind }) => directiveId === plan && kind === 'product')).toMatchObject({
      organId: null,
      organName: '',
      where: 'III.2',
      term: { kind: 'phrase', text: 'sớm' },
    });
    expect(of(today, 'o:party:p:20', 'review').map(({ dueOn }) => dueOn)).toEqual([null]);
  });

  it('Lai Châu: its branches, told to add contents to their programmes, owe no plan', () => {
    const plan = rows.directives.find((row) => row.symbol === '128-KH/ĐUK')?.id;
    expect(today.filter(({ directiveId, kind }) => directiveId === plan && (kind === 'issue' || kind === 'report'))).toEqual([]);
  });
});
