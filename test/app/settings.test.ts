import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../api/settings.ts';

const LIST = JSON.stringify([{ token: 'a-long-token-of-27-characters', id: 'lan', name: 'Lan', role: 'editor' }]);

function problemsOf(env: Readonly<Record<string, string>>, readFile?: (path: string) => string): readonly string[] {
  try {
    readSettings(env, readFile);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({ HOST: ' ', PORT: '' })).toEqual({
      dataDir: resolve('data'),
      graphFile: resolve('data/graph.sqlite'),
      neo4j: null,
      host: '127.0.0.1',
      port: 4000,
      tokens: [],
      allowedHosts: [],
      environment: 'production',
      maxUploadBytes: 200_000_000,
    });
  });

  it('are read from their variables', () => {
    const settings = readSettings(
      {
        DATA_DIR: '/srv/lineage',
        HOST: '0.0.0.0',
        PORT: '8080',
        ACCESS_TOKENS_FILE: '/run/tokens',
        ALLOWED_HOSTS: 'a.vn, b.vn:8443',
        NODE_ENV: 'development',
        MAX_UPLOAD_MB: '50',
      },
      (path) => (path === '/run/tokens' ? LIST : ''),
    );
    expect(settings).toMatchObject({
      dataDir: '/srv/lineage',
      host: '0.0.0.0',
      port: 8080,
      allowedHosts: ['a.vn', 'b.vn:8443'],
      environment: 'development',
      maxUploadBytes: 50_000_000,
    });
    expect(settings.tokens).toEqual([{ token: 'a-long-token-of-27-characters', actor: { id: 'lan', name: 'Lan', role: 'editor', organ: null, scope: null } }]);
  });

  it('tell everything that is wrong at once, each by its variable', () => {
    const problems = problemsOf({ PORT: '70000', NODE_ENV: 'prod', MAX_UPLOAD_MB: 'many', ALLOWED_HOSTS: 'http://a.vn', HOST: '192.168.1.5' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'MAX_UPLOAD_MB', 'NODE_ENV', 'ALLOWED_HOSTS', 'HOST']);
    expect(problems[0]).toContain('from 1 to 65535');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'intranet.vn'])('refuse to be reached at %s without tokens', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([expect.stringMatching(/^HOST: .*ACCESS_TOKENS/)]);
    expect(problemsOf({ HOST: host, ACCESS_TOKENS: LIST })).toEqual([]);
  });

  it.each(['127.0.0.1', 'localhost', '::1', '127.0.1.1'])('need no tokens at %s', (host) => {
    expect(problemsOf({ HOST: host })).toEqual([]);
  });

  it.each([
    ['no JSON', 'abc', /not JSON/],
    ['an empty list', '[]', /the list/],
    ['a short token', JSON.stringify([{ token: 'short', id: 'a', name: 'A', role: 'editor' }]), /0\.token/],
    ['an unknown role', JSON.stringify([{ token: 'x'.repeat(30), id: 'a', name: 'A', role: 'king' }]), /0\.role/],
    ['one id twice', JSON.stringify([1, 2].map((n) => ({ token: `${n}`.repeat(30), id: 'a', name: 'A', role: 'reader' }))), /every id/],
  ])('say what is wrong with tokens: %s', (_what, list, reason) => {
    const [problem] = problemsOf({ ACCESS_TOKENS: list });
    expect(problem).toMatch(/^ACCESS_TOKENS: /);
    expect(problem).toMatch(reason);
    expect(problem).not.toMatch(/xxx|111/);
  });

  it('say when the file of tokens cannot be read, or both are given', () => {
    const missing = (): string => {
      throw new Error('ENOENT');
    };
    expect(problemsOf({ ACCESS_TOKENS_FILE: '/run/none' }, missing)).toEqual(['ACCESS_TOKENS_FILE: «/run/none» cannot be read.']);
    expect(problemsOf({ ACCESS_TOKENS_FILE: '/run/none', ACCESS_TOKENS: LIST })).toEqual([expect.stringContaining('not both')]);
  });
});
