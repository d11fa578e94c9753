import { LIMITS, withinLimit } from '../access/limits.ts';
import { builder } from './builder.ts';
import { DelayRef, LevelDelaysRef } from './coverage-time.ts';

const USUAL = 100;

builder.objectFields(LevelDelaysRef, (t) => ({
  days: t.intList({
    description: 'The days of every document of this level, fewest first: as many as `documents`. What a distribution is drawn from. Never empty.',
    resolve: ({ rows }) => rows.map((row) => row.days),
  }),
  rows: t.field({
    type: [DelayRef],
    complexity: ({ first }) => ({ field: 2, multiplier: first ?? USUAL }),
    description:
      'The documents behind `days`, in that order; fewer than `documents` where `first` is smaller. A figure each, not a fault. Empty where `first` is 0.',
    args: { first: t.arg.int({ defaultValue: USUAL, description: `Most that are given, 0 to ${LIMITS.page}. Null: ${USUAL}.` }) },
    resolve: ({ rows }, { first }) => rows.slice(0, withinLimit('first', first ?? USUAL, LIMITS.page)),
  }),
}));
