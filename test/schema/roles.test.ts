import { type GraphQLArgument, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TokenHolder } from '../../api/access/asker.ts';
import { OWN_HEADER } from '../../api/schema/context.ts';
import { schema } from '../../api/schema/schema.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { type TestServer, testServer } from './server.ts';

const READER: TokenHolder = { token: 'token-of-a-reader-0123456789', actor: { id: 'doc', name: 'Người đọc', organ: null, role: 'reader', scope: null } };

/** A value that fits an input type, as the language writes it; a file stands in a variable. */
function written(type: GraphQLInputType): string {
  if (isNonNullType(type)) return written(type.ofType);
  if (isListType(type)) return `[${written(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) return `{ ${needed(Object.values(type.getFields()))} }`;
  const samples: Readonly<Record<string, string>> = { PlainDate: '"2025-01-01"', Int: '1', Boolean: 'true', File: '$file' };
  return samples[type.name] ?? '"a"';
}

/** The arguments that must be given, each with a value that fits. */
const needed = (given: readonly Pick<GraphQLArgument, 'name' | 'type'>[]): string =>
  given
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${written(type)}`)
    .join(', ');

const changes = Object.values(schema.getMutationType()?.getFields() ?? {});

/** The request that makes a change, with its file where it takes one. */
function requestFor({ name, args, type }: (typeof changes)[number]): Request {
  const values = needed(args);
  const fields = /[A-Z]/.test(String(type)) && !String(type).startsWith('Boolean') ? ' { __typename }' : '';
  const bringsFile = values.includes('$file');
  const query = `mutation${bringsFile ? '($file: File!)' : ''} { ${name}(${values})${fields} }`;
  const headers = { [OWN_HEADER.name]: OWN_HEADER.value, authorization: `Bearer ${READER.token}` };
  if (!bringsFile) {
    return new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  }
  const body = new FormData();
  body.append('operations', JSON.stringify({ query, variables: { file: null } }));
  body.append('map', JSON.stringify({ 0: ['variables.file'] }));
  body.append('0', new File(['a'], 'a.txt'));
  return new Request('http://localhost:4000/graphql', { method: 'POST', headers, body });
}

describe('whoever may only read', () => {
  const store = createMemoryStore();
  let server: TestServer;
  let before: number;
  beforeAll(async () => {
    server = testServer({ store, settings: { tokens: [READER] } });
    before = await store.graphVersion(READER.actor);
  });

  it.each(changes.map((change) => [change.name, change] as const))('cannot %s', async (_name, change) => {
    const answer = (await (await server.app.fetch(requestFor(change))).json()) as {
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(server.calls).toEqual([]);
    expect(await store.graphVersion(READER.actor)).toBe(before);
  });
});
