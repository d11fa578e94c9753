import { describe, expect, it } from 'vitest';
import { buildTaskLineage, countingLinks, orderingLeaves } from '../../api/lineage/task-lineage.ts';
import { directiveRow, taskLinkRow, taskRow } from '../contract/fixtures.ts';

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
    const turned = { tasks: rows.tasks.toReversed(), directives: rows.directives.toReversed(), links: rows.links.toReversed() };
    expect(buildTaskLineage(heading, turned, options)).toEqual(buildTaskLineage(heading, rows, options));
  });
});
