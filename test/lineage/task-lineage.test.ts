import { describe, expect, it } from 'vitest';
import { buildTaskLineage, countingLinks, orderingLeaves } from '../../api/lineage/task-lineage.ts';
import { directiveRow, edgeRow, taskLinkRow, taskRow } from '../contract/fixtures.ts';

const centre = directiveRow({ id: 'c', level: 'central', issuedOn: '2024-01-31' });
const province = directiveRow({ id: 'p', level: 'province', issuedOn: '2024-04-02' });
const ward = directiveRow({ id: 'w', level: 'commune', issuedOn: '2024-06-20' });
const heading = taskRow({ directiveId: 'c', path: '1', id: 'c#head', ordering: false, ordinal: 0 });
const first = taskRow({ directiveId: 'c', path: '1', ordinal: 1, parentId: 'c#head' });
const second = taskRow({ directiveId: 'c', path: '2', ordinal: 2, parentId: 'c#head', numbered: false });
const outside = taskRow({ directiveId: 'c', path: '3', ordinal: 3 });
const below = taskRow({ directiveId: 'p', path: '1' });
const lowest = taskRow({ directiveId: 'w', path: '1' });
const rows = {
  tasks: [heading, first, second, outside, below, lowest],
  directives: [centre, province, ward],
  links: [taskLinkRow({ fromDirectiveId: 'p', toDirectiveId: 'c' }), taskLinkRow({ fromDirectiveId: 'w', toDirectiveId: 'p', state: 'confirmed' })],
  edges: [],
};
const options = { asOf: '2026-01-01', confirmedOnly: false };
const shown = (lineage: ReturnType<typeof buildTaskLineage>) => lineage.steps.map((step) => [step.task.id, step.depth]);

describe('the way of one task down', () => {
  it('takes a heading for all that orders under it', () => {
    expect(orderingLeaves(heading, rows.tasks).map((task) => task.id)).toEqual(['c#1', 'c#2']);
    expect(shown(buildTaskLineage(heading, rows, options))).toEqual([
      ['p#1', 1],
      ['w#1', 2],
    ]);
  });

  it('goes through the levels and says how many links nobody reviewed', () => {
    const lineage = buildTaskLineage(first, rows, options);
    expect(shown(lineage)).toEqual([
      ['p#1', 1],
      ['w#1', 2],
    ]);
    expect([lineage.links, lineage.unreviewed]).toEqual([2, 1]);
  });

  it('follows confirmed links only where that is asked, and never rejected ones', () => {
    expect(shown(buildTaskLineage(first, rows, { ...options, confirmedOnly: true }))).toEqual([]);
    const rejected = rows.links.map((link) => ({ ...link, state: 'rejected' as const }));
    expect(shown(buildTaskLineage(first, { ...rows, links: rejected }, options))).toEqual([]);
    expect(countingLinks(rejected, new Set(['c#1']), false)).toEqual([]);
  });

  it('leaves out documents that are issued later, and counts them', () => {
    const lineage = buildTaskLineage(first, rows, { ...options, asOf: '2024-05-01' });
    expect(shown(lineage)).toEqual([['p#1', 1]]);
    expect(lineage.laterThanAsOf).toBe(1);
  });

  it('does not show what answers another task, and ends where links run in a ring', () => {
    expect(shown(buildTaskLineage(outside, rows, options))).toEqual([]);
    const ring = [...rows.links, taskLinkRow({ fromDirectiveId: 'p', toDirectiveId: 'w' })];
    expect(shown(buildTaskLineage(first, { ...rows, links: ring }, options))).toEqual([
      ['p#1', 1],
      ['w#1', 2],
    ]);
  });

  it('is the same whatever the order of the rows', () => {
    const turned = { tasks: rows.tasks.toReversed(), directives: rows.directives.toReversed(), links: rows.links.toReversed(), edges: [] };
    expect(buildTaskLineage(heading, turned, options)).toEqual(buildTaskLineage(heading, rows, options));
  });
});

describe('under whom each task stands', () => {
  const district = directiveRow({ id: 'd', level: 'district', issuedOn: '2024-07-01' });
  const link = (fromDirectiveId: string, toDirectiveId: string, more = {}) => taskLinkRow({ fromDirectiveId, toDirectiveId, ...more });
  const task = (directiveId: string) => taskRow({ directiveId, path: '1' });
  const lineage = (links: ReturnType<typeof taskLinkRow>[], edges: ReturnType<typeof edgeRow>[] = [], directives = [centre, province, district, ward]) =>
    buildTaskLineage(task('c'), { tasks: ['c', 'p', 'd', 'w'].map(task), directives, links, edges }, options);
  const under = (found: ReturnType<typeof lineage>) => Object.fromEntries(found.steps.map((step) => [step.directive.id, step.under.id]));
  const between = (found: ReturnType<typeof lineage>, id: string) => {
    const step = found.steps.find((one) => one.directive.id === id);
    return [step?.between.documents.map((row) => row.id), step?.between.unknownLevels];
  };

  it('puts a task under the nearest superior’s, though it answers the centre’s as well and more surely', () => {
    const found = lineage([link('p', 'c'), link('d', 'c', { state: 'confirmed' }), link('d', 'p'), link('w', 'd'), link('w', 'c')]);
    expect(under(found)).toEqual({ p: 'c#1', d: 'p#1', w: 'd#1' });
  });

  it('leads every task up to the root, where links run in rings as well', () => {
    const found = lineage([link('p', 'c'), link('p', 'd'), link('d', 'p'), link('w', 'd'), link('d', 'w')]);
    const above = new Map(found.steps.map((step) => [step.task.id, step.under.id]));
    for (const start of above.keys()) {
      let at: string | undefined = start;
      for (let steps = 0; at !== undefined && at !== 'c#1' && steps < 9; steps += 1) at = above.get(at);
      expect(at).toBe('c#1');
    }
  });

  it('names the document that the texts put in between and that no task leads through, held or not', () => {
    const cited = directiveRow({ id: 'p', level: 'province', held: false });
    const edges = [edgeRow({ from: 'd', to: 'p' }), edgeRow({ from: 'p', to: 'c' }), edgeRow({ from: 'd', to: 'c' })];
    expect(between(lineage([link('d', 'c')], edges, [centre, cited, district, ward]), 'd')).toEqual([['p'], []]);
    expect(between(lineage([link('d', 'c')], edges), 'd')).toEqual([['p'], []]);
    expect(between(lineage([link('p', 'c'), link('d', 'p')], edges), 'd')).toEqual([[], []]);
    const rejected = edges.map((edge) => ({ ...edge, state: 'rejected' as const }));
    expect(between(lineage([link('d', 'c')], rejected), 'd')).toEqual([[], ['province']]);
  });

  it('says which levels are passed over with no document known; the district only while there were districts', () => {
    expect(between(lineage([link('w', 'c')]), 'w')).toEqual([[], ['province', 'district']]);
    const late = directiveRow({ id: 'w', level: 'commune', issuedOn: '2025-08-20' });
    expect(between(lineage([link('w', 'c')], [], [centre, late]), 'w')).toEqual([[], ['province']]);
    const unit = directiveRow({ id: 'w', level: 'unit', issuedOn: '2024-08-20' });
    expect(between(lineage([link('w', 'p'), link('p', 'c')], [], [centre, province, unit]), 'w')).toEqual([[], []]);
  });
});
