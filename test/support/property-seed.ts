import fc from 'fast-check';

/**
 * Properties are tried on the same examples in every run, so that a run says what the last change did. `PROPERTY_SEED=random`
 * looks for new ones, a number repeats those of a report.
 */
const asked = process.env['PROPERTY_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_240_131 : Number(asked) });
