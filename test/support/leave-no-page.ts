import { afterAll } from 'vitest';

/** Tests of the screens share one page: what a file has drawn ends with it, and asks no question in the next one. */
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterAll(cleanup);
}
