import { Neo4jError } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { createSignIn } from '../../../api/store/neo4j/sign-in.ts';

const wrongPassword = new Neo4jError('unauthorized', 'Neo.ClientError.Security.Unauthorized', '', '');

it('a refused sign-in is not tried again for a minute, and then once', async () => {
  let now = 0;
  let asked = 0;
  const signedIn = createSignIn(() => now);
  const ask = () =>
    signedIn(async () => {
      asked += 1;
      throw wrongPassword;
    });
  for (now of [0, 1_000, 59_000]) await expect(ask()).rejects.toBe(wrongPassword);
  expect(asked).toBe(1);
  now = 61_000;
  await expect(ask()).rejects.toBe(wrongPassword);
  await expect(ask()).rejects.toBe(wrongPassword);
  expect(asked).toBe(2);
  now = 130_000;
  expect(await signedIn(async () => 'in')).toBe('in');
  expect(await signedIn(async () => 'in')).toBe('in');
});

it('other failures do not keep anybody from trying again', async () => {
  const signedIn = createSignIn();
  await expect(signedIn(() => Promise.reject(new Neo4jError('gone', 'ServiceUnavailable', '', '')))).rejects.toThrow('gone');
  expect(await signedIn(async () => 'in')).toBe('in');
});
