import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../api/access/limits.ts';
import type { App } from '../../api/app.ts';
import { data } from '../schema/server.ts';
import { page, questions, writeAnswer } from './questions.ts';
import { startingServer } from './starting-server.ts';

/** With UPDATE_ANSWERS=1 the page gets the answers of today instead of being held to them: read what changed before you commit it. */
const UPDATE = process.env['UPDATE_ANSWERS'] === '1';

describe('the questions of docs/graphql.md', () => {
  let app: App;
  beforeAll(async () => {
    ({ app } = await startingServer());
  });

  it('are at least twelve', () => expect(questions().length).toBeGreaterThanOrEqual(12));

  it.each(questions())('$title', async ({ title, query, variables, answer }) => {
    const given = await data(app, query, variables);
    if (UPDATE) writeAnswer(title, given);
    else expect(given).toEqual(answer);
  });
});

describe('what docs/graphql.md says beside them', () => {
  it('names every code an error can have', () => {
    const errors = readFileSync(new URL('../../api/domain/errors.ts', import.meta.url), 'utf8');
    const codes = [...errors.matchAll(/(?:code = |\| )'([A-Z_]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(15);
    expect([...codes, 'REQUEST_CANCELLED', 'INTERNAL_SERVER_ERROR'].filter((code) => !page().includes(`\`${code}\``))).toEqual([]);
  });

  it.each([
    'page',
    'queryDepth',
    'queryCost',
    'queryCharacters',
    'queryTokens',
    'queryNesting',
    'introspection',
    'requestBytes',
    'lineageDepth',
    'lineagePerParent',
    'lineageNodes',
    'sortedRows',
    'filterValues',
    'textCharacters',
  ] as const)('tells the bound %s as it is', (name) => {
    const limits = page().split('## Limits')[1]?.split('\n## ')[0] ?? '';
    expect(limits).toContain(`| ${LIMITS[name]} |`);
  });
});
