import { describe, expect, it } from 'vitest';
import { findDeadlines, readTimeField } from '../../api/reading/recognisers/deadline.ts';
import { findTargets } from '../../api/reading/recognisers/target.ts';
import { AIMS, fields, figures, NO_DEADLINE, NO_TARGET, ordersDated, ordersTimed, WORDINGS } from './time-grammar.ts';

const due = (text: string): readonly string[] => findDeadlines(text).map((deadline) => deadline.text);

/** What of a made list is not read as it was made: read as one list, so that a hole of the grammar shows whole. */
const missed = <T extends { readonly text: string; readonly due: readonly string[] }>(made: readonly T[]): readonly unknown[] =>
  made.flatMap(({ text, due: wanted }) => (JSON.stringify(due(text)) === JSON.stringify(wanted) ? [] : [{ text, wanted, read: due(text) }]));

describe('when an order is due, by how it is made', () => {
  it('every writing of a time, behind every word that sets it, in every place of an order', () => {
    const made = ordersDated();
    expect(made.length).toBeGreaterThan(1000);
    expect(missed(made)).toEqual([]);
  });

  it('times with words of their own: spans, lists, times that come back, times counted from an event', () => {
    expect(missed(ordersTimed())).toEqual([]);
  });

  it('a field of time says the same on a line of its own and inside a line', () => {
    const read = fields().map(({ label, value, due: wanted }) => ({
      text: `${label}: ${value}`,
      wanted,
      own: readTimeField(value).map((deadline) => deadline.text),
      inside: due(`Sở Y tế chủ trì rà soát. ${label}: ${value}.`),
    }));
    expect(read.filter(({ wanted, own, inside }) => [own, inside].some((said) => JSON.stringify(said) !== JSON.stringify(wanted)))).toEqual([]);
  });

  it.each(WORDINGS)('"%s"', (text, wanted) => expect(due(text)).toEqual(wanted));

  it.each(NO_DEADLINE)('a time that is no deadline: "%s"', (text) => expect(due(text)).toEqual([]));
});

describe('how much and by when, by how it is made', () => {
  it('every figure with every bound, in every sentence of aims: one target, its amount, bound, unit and year', () => {
    const read = figures().flatMap(({ written, ...wanted }) =>
      AIMS.map(([sentence, by]) => {
        const text = sentence(written);
        return {
          text,
          wanted: [{ ...wanted, by }],
          said: findTargets(text, true).map(({ value, comparator, unit, by: year }) => ({ value, comparator, unit, by: year })),
        };
      }),
    );
    expect(read.length).toBeGreaterThan(300);
    expect(read.filter(({ wanted, said }) => JSON.stringify(sorted(said)) !== JSON.stringify(sorted(wanted)))).toEqual([]);
  });

  it.each(NO_TARGET)('figures that are no aim: "%s"', (text) => expect(findTargets(text, true)).toEqual([]));
});

const sorted = (all: readonly object[]): unknown => all.map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
