// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { firstScope } from '../../../ui/app/first-scope.ts';
import { EVERYTHING, rememberedScope, rememberScope } from '../../../ui/lib/scope.ts';
import { blankPage, serve } from '../screen.tsx';

const own = () => serve({ ownScope: () => ({ viewer: { scope: { placeIds: ['p34:24'], lines: ['PARTY'] } } }) });

describe('the first scope', () => {
  beforeEach(() => {
    localStorage.clear();
    blankPage('/due');
  });

  it('is the one that goes with the sign-in, and is then kept like a choice', async () => {
    own();
    await firstScope();
    expect(window.location.search).toBe('?scope=p34.24,party');
    expect(rememberedScope()).toEqual({ placeIds: ['p34:24'], lines: ['PARTY'] });
  });

  it('is what was chosen on this computer, also where everything was chosen', async () => {
    const asked = own();
    rememberScope(EVERYTHING);
    await firstScope();
    expect(window.location.search).toBe('');
    rememberScope({ placeIds: ['p34:46'], lines: [] });
    await firstScope();
    expect(window.location.search).toBe('?scope=p34.46');
    expect(asked).toEqual([]);
  });

  it('leaves the address of a link as it is', async () => {
    blankPage('/due?scope=front');
    own();
    await firstScope();
    expect(window.location.search).toBe('?scope=front');
  });

  it('is everything where none goes with the sign-in, or the server does not answer', async () => {
    serve({ ownScope: () => ({ viewer: { scope: null } }) });
    await firstScope();
    serve({
      ownScope: () => {
        throw { message: 'Chưa sẵn sàng', extensions: { code: 'STARTING' } };
      },
    });
    await firstScope();
    expect(window.location.search).toBe('');
    expect(rememberedScope()).toEqual(EVERYTHING);
  });
});
