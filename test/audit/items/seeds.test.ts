import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, HAS_CORPUS } from '../../importing/corpus.ts';
import { EDITOR, office, take } from '../../importing/setup.ts';
import { itemsOver, type ToldItem } from '../over-api.ts';

const shown = HAS_CORPUS ? '' : ' (skipped: the real documents are not here)';
const CONCLUSION = fileURLToPath(new URL('../../../seed/documents/70-kl-tw.txt', import.meta.url));

/** Letters of the conclusion in their order: readers numbered its points without "đ". */
const LETTERS = 'abcdđegh';
const orderOf = (task: string): string =>
  task.replace(/^(\d)\.(\p{L}).*$/su, (_, item: string, letter: string) => `${item}.${'abcdefgh'[LETTERS.indexOf(letter)]}`);

/** Points of the conclusion that readers found in no task of a plan, or only in passing. */
function goldMissing(file: string): readonly string[] {
  const found = JSON.parse(readFileSync(fileURLToPath(new URL(`../../../../shared/gold/align/seed-${file}.json`, import.meta.url)), 'utf8'));
  return [...found.missing, ...found.onlyIndirect];
}

describe.skipIf(!HAS_CORPUS)(`what a reviewer of the five plans is told${shown}`, () => {
  const items = new Map<string, readonly ToldItem[]>();
  const said = (file: string, rule: string): readonly ToldItem[] => (items.get(file) ?? []).filter((item) => item.rule === rule);
  const [bloc, city, district, front, province] = ['000', '001', '002', '003', '004'];

  beforeAll(async () => {
    const all = office();
    await take(all, [{ name: '70-kl-tw.txt', bytes: new Uint8Array(readFileSync(CONCLUSION)) }, ...(HAS_CORPUS ? corpus('seeds') : [])]);
    const found = await itemsOver(all.store, '70-KL/TW', '2026-03-01');
    const [job] = (await all.store.jobs(EDITOR, { offset: 0, limit: 1 })).rows;
    for (const { fileName, directiveId } of await all.store.items(EDITOR, job?.id ?? '')) {
      const own = found.filter((item) => item.directiveId === directiveId || (item.list === 'A' && item.againstId === directiveId));
      items.set(fileName.slice(0, 3), own);
    }
  });

  it('finds no content missing that readers of the plans have found in them', () => {
    const missing = (file: string): readonly string[] => [...goldMissing(file ?? '')];
    for (const file of [bloc, city, district, province]) {
      const told = said(file ?? '', 'uncovered-task').map((item) => orderOf(item.facts['task'] ?? ''));
      expect(
        told.filter((place) => !missing(file ?? '').includes(place)),
        file,
      ).toEqual([]);
    }
    expect(said(city ?? '', 'uncovered-task').length + said(district ?? '', 'uncovered-task').length).toBeGreaterThanOrEqual(10);
  });

  it('the bloc: no date, no report, a programme named otherwise; nothing of its branches', () => {
    expect(said(bloc ?? '', 'incomplete-document').map((item) => item.facts['missing'])).toEqual(['ngày']);
    expect(said(bloc ?? '', 'no-report').map((item) => item.facts['variant'])).toEqual(['none']);
    expect(said(bloc ?? '', 'citation-conflict')).toHaveLength(1);
    expect(said(bloc ?? '', 'misprint-suspect').map((item) => item.facts['count'])).toEqual(['1']);
    expect([...said(bloc ?? '', 'no-plan'), ...said(bloc ?? '', 'assignee-silent')]).toEqual([]);
  });

  it('the city: twelve wards owe a plan and a report before 20 October to an office that ended', () => {
    expect(said(city ?? '', 'incomplete-document').map((item) => item.facts['missing'])).toEqual(['số, ngày, người ký, nơi nhận']);
    expect(said(city ?? '', 'assignee-silent').filter((item) => item.level === 'COMMUNE')).toHaveLength(12);
    expect(new Set(said(city ?? '', 'report-overdue').map((item) => item.facts['due']?.slice(0, 5)))).toEqual(new Set(['20/10']));
    expect(said(city ?? '', 'organ-ended').some((item) => item.organName?.startsWith('Phòng Văn hóa và Thông tin'))).toBe(true);
    expect(said(city ?? '', 'no-report')).toEqual([]);
    expect(said(city ?? '', 'misprint-suspect')[0]?.facts['words']).toMatch(/tỷ lên/);
  });

  it('the district: cut off, so never without a report; no deadline; three bodies not among the recipients', () => {
    expect(said(district ?? '', 'incomplete-document').map((item) => item.facts['missing'])).toEqual(['số, ngày, phần cuối']);
    expect(said(district ?? '', 'no-report')).toEqual([]);
    expect(said(district ?? '', 'misprint-suspect')[0]?.facts['words']).toMatch(/luận số 70-KL\/TW/);
    expect(said(district ?? '', 'no-deadline')).toHaveLength(1);
    expect(said(district ?? '', 'assignee-not-recipient').map((item) => item.facts['count'])).toEqual(['3']);
  });

  it('the Front: reports without a time, and no fault for having no numbers or no state tasks', () => {
    expect(said(front ?? '', 'other-level').map((item) => item.facts['words'])).toEqual(['“trong tỉnh”']);
    expect(said(front ?? '', 'no-report').map((item) => item.facts['variant'])).toEqual(['no-time']);
    expect([...said(front ?? '', 'no-target'), ...said(front ?? '', 'unassigned-task'), ...said(front ?? '', 'superseded-basis')]).toEqual([]);
    expect(said(front ?? '', 'uncovered-task').every((item) => item.facts['rule'] === 'line' || item.facts['rule']?.startsWith('table:'))).toBe(true);
  });

  it('the province: its people’s committee owes a plan; tasks that name nobody; party groups that ended; no number compared with another province’s', () => {
    expect(said(province ?? '', 'assignee-silent').map((item) => item.organId)).toContain('o:state:p:20');
    expect(said(province ?? '', 'unassigned-task').map((item) => item.facts['targets'])).toEqual(['42']);
    expect(said(province ?? '', 'misprint-suspect').map((item) => item.facts['count'])).toEqual(['8']);
    expect(said(province ?? '', 'organ-ended').length).toBeGreaterThan(0);
    expect([...said(province ?? '', 'weaker-target'), ...said(city ?? '', 'weaker-target')]).toEqual([]);
  });
});
