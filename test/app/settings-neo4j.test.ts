import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../api/settings.ts';

const SERVER = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'a-long-secret' };

function problemsOf(env: Readonly<Record<string, string>>, readFile?: (path: string) => string): readonly string[] {
  try {
    readSettings(env, readFile);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings of Neo4j', () => {
  it('need an address and a password', () => {
    expect(readSettings(SERVER).neo4j).toEqual({
      uri: 'bolt://127.0.0.1:7687',
      user: 'neo4j',
      password: 'a-long-secret',
      database: 'neo4j',
      poolSize: 50,
      connectMs: 5_000,
      queryMs: 60_000,
      retryMs: 10_000,
    });
  });

  it('are read from their variables', () => {
    const env = {
      NEO4J_URI: 'neo4j+s://graph.example.vn',
      NEO4J_USER: 'lineage',
      NEO4J_PASSWORD_FILE: '/run/secrets/neo4j',
      NEO4J_DATABASE: 'van-ban',
      NEO4J_POOL_SIZE: '8',
      NEO4J_CONNECT_SECONDS: '2',
      NEO4J_QUERY_SECONDS: '30',
      NEO4J_RETRY_SECONDS: '20',
    };
    expect(readSettings(env, (path) => (path === '/run/secrets/neo4j' ? 'from-the-file\n' : '')).neo4j).toEqual({
      uri: 'neo4j+s://graph.example.vn',
      user: 'lineage',
      password: 'from-the-file',
      database: 'van-ban',
      poolSize: 8,
      connectMs: 2_000,
      queryMs: 30_000,
      retryMs: 20_000,
    });
  });

  it.each(['neo4j://a', 'neo4j+s://a.vn', 'neo4j+ssc://a.vn:7688', 'neo4j://a?policy=hanoi', 'bolt://[::1]:7687', 'bolt+s://a.vn', 'bolt+ssc://10.0.0.1/'])(
    'take %s',
    (uri) => expect(problemsOf({ ...SERVER, NEO4J_URI: uri })).toEqual([]),
  );

  it.each(['localhost:7687', 'http://localhost:7474', 'bolt://', 'neo4j', 'bolt://a/graph', 'bolt://a?policy=b', 'bolt://a:99999'])('do not take %s', (uri) => {
    expect(problemsOf({ ...SERVER, NEO4J_URI: uri })).toEqual([expect.stringMatching(/^NEO4J_URI: /)]);
  });

  it('never repeat a password', () => {
    for (const uri of ['bolt://neo4j:hidden-word@a', 'http://neo4j:hidden-word@a', 'neo4j:hidden-word@a:7687:1']) {
      const [problem] = problemsOf({ ...SERVER, NEO4J_URI: uri });
      expect(problem).toMatch(/^NEO4J_URI: /);
      expect(problem).not.toContain('hidden-word');
    }
  });

  it('tell everything that is wrong at once, each by its variable', () => {
    const problems = problemsOf({
      PORT: '0',
      NEO4J_URI: 'http://a',
      NEO4J_DATABASE: 'system',
      NEO4J_POOL_SIZE: '0',
      NEO4J_USERNAME: 'me',
      NEO4J_QUERY_SECONDS: 'x',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'NEO4J_URI',
      'NEO4J_USERNAME',
      'NEO4J_DATABASE',
      'NEO4J_PASSWORD',
      'NEO4J_POOL_SIZE',
      'NEO4J_QUERY_SECONDS',
    ]);
  });

  it('say when a password is given twice, or its file cannot be read', () => {
    const missing = (): string => {
      throw new Error('ENOENT');
    };
    expect(problemsOf({ NEO4J_URI: 'bolt://a', NEO4J_PASSWORD_FILE: '/run/none' }, missing)).toEqual([
      'NEO4J_PASSWORD_FILE: «/run/none» cannot be read, or is empty.',
    ]);
    expect(problemsOf({ ...SERVER, NEO4J_PASSWORD_FILE: '/run/none' }, () => 'x')).toEqual([expect.stringContaining('not both')]);
  });

  it('say when the address was forgotten, instead of using the file unasked', () => {
    expect(problemsOf({ NEO4J_PASSWORD: 'a-long-secret' })).toEqual([expect.stringMatching(/^NEO4J_URI: is not set, but NEO4J_PASSWORD is/)]);
  });
});
