// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ScopeBar } from '../../../ui/components/scope-bar.tsx';
import { ScopeEmpty } from '../../../ui/components/scope-empty.tsx';
import { ErrorState } from '../../../ui/components/states.tsx';
import { WholeBar } from '../../../ui/components/whole-bar.tsx';
import { RequestError } from '../../../ui/lib/request-error.ts';
import { EVERYTHING, rememberedScope, rememberScope, scopeParam, startScope } from '../../../ui/lib/scope.ts';
import { withShared } from '../../../ui/lib/url-state.ts';
import { blankPage, draw, serve } from '../screen.tsx';

const place = (id: string, unit: string, name: string, kind = 'province', until: string | null = null) => ({ id, unit, name, kind, until, within: null });
const BAC_NINH = place('p34:24', 'tỉnh', 'Bắc Ninh');
const HUE = place('p34:46', 'thành phố', 'Huế');
const TU_SON = { ...place('c34:1', 'phường', 'Từ Sơn', 'commune'), within: { id: 'p34:24', unit: 'tỉnh', name: 'Bắc Ninh' } };
const register = () =>
  serve({
    places: ({ ids, within: inside }) => ({
      places: Array.isArray(ids) ? [BAC_NINH, HUE, TU_SON].filter(({ id }) => ids.includes(id)) : inside === null ? [BAC_NINH, HUE] : [TU_SON],
    }),
    findPlaces: () => ({ places: [TU_SON] }),
  });
const opener = () => screen.findByRole('button', { name: /^Phạm vi theo dõi\s*(?!…)\p{L}/u });

beforeEach(() => blankPage('/due'));

describe('the scope in the address', () => {
  it('is places and lines, and comes back as it went', () => {
    const scope = { placeIds: ['p34:24', 'c34:1'], lines: ['PARTY', 'FRONT'] } as const;
    expect(scopeParam.write(scope)).toBe('p34.24,c34.1,party,front');
    expect(scopeParam.read('p34.24,c34.1,party,front,p34.24')).toEqual(scope);
    expect([scopeParam.read(null), scopeParam.read(','), scopeParam.write(EVERYTHING)]).toEqual([EVERYTHING, EVERYTHING, null]);
  });

  it('is carried to the next screen, beside what that one says itself', () => {
    expect(withShared('/items?list=B', '?scope=p34.24,party&asof=2025-06-30&rule=x')).toBe('/items?list=B&asof=2025-06-30&scope=p34.24,party');
    expect(withShared('/items?scope=party', '?scope=p34.24')).toBe('/items?scope=party');
  });

  it('is the remembered one on the next visit, unless a link names another', () => {
    rememberScope({ placeIds: ['p34:24'], lines: [] });
    startScope();
    expect(window.location.search).toBe('?scope=p34.24');
    window.history.replaceState(null, '', '/due?show=week&scope=front');
    startScope();
    expect(window.location.search).toBe('?show=week&scope=front');
    expect(rememberedScope().placeIds).toEqual(['p34:24']);
  });
});

describe('a screen that no scope narrows', () => {
  it('says that it holds everything, as of its day, and so where a scope is chosen', () => {
    register();
    draw(<WholeBar asOf="2025-10-01" />);
    screen.getByText('Toàn bộ');
    screen.getByText('Tính đến 01/10/2025');
    expect(screen.queryByText(/không thu hẹp/)).toBeNull();
    cleanup();
    window.history.replaceState(null, '', '/directives?scope=p34.24');
    draw(<WholeBar asOf={null} />);
    screen.getByText(/không thu hẹp theo phạm vi đã chọn/);
  });
});

describe('choosing the scope', () => {
  it('takes a province, a commune within another and a line, all at once', async () => {
    register();
    draw(<ScopeBar />);
    fireEvent.click(await opener());
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByLabelText('thành phố Huế'));
    fireEvent.click(within(dialog).getByRole('button', { name: /của tỉnh Bắc Ninh/ }));
    fireEvent.click(await within(dialog).findByLabelText('phường Từ Sơn'));
    fireEvent.click(within(dialog).getByLabelText('Đảng'));
    expect(window.location.search).toBe('');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Áp dụng' }));
    expect(window.location.search).toBe('?scope=p34.46,c34.1,party');
    expect(rememberedScope()).toEqual({ placeIds: ['p34:46', 'c34:1'], lines: ['PARTY'] });
    await waitFor(() => expect(screen.getByText('thành phố Huế, phường Từ Sơn · Đảng')).toBeTruthy());
  });

  it('narrows to a place within one that is chosen, and widens to what it lies in; other places stay', async () => {
    window.history.replaceState(null, '', '/due?scope=p34.24,p34.46');
    register();
    draw(<ScopeBar />);
    fireEvent.click(await opener());
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByRole('button', { name: /của tỉnh Bắc Ninh/ }));
    fireEvent.click(await within(dialog).findByLabelText('phường Từ Sơn'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Áp dụng' }));
    expect(window.location.search).toBe('?scope=p34.46,c34.1');
    fireEvent.click(await opener());
    const again = await screen.findByRole('dialog');
    await within(again).findByRole('button', { name: 'Bỏ phường Từ Sơn' });
    fireEvent.click(await within(again).findByLabelText('tỉnh Bắc Ninh'));
    fireEvent.click(within(again).getByRole('button', { name: 'Áp dụng' }));
    expect(window.location.search).toBe('?scope=p34.46,p34.24');
  });

  it('finds a place by name', async () => {
    const asked = register();
    draw(<ScopeBar />);
    fireEvent.click(await opener());
    fireEvent.change(await screen.findByLabelText('Tìm địa bàn'), { target: { value: 'tu son' } });
    fireEvent.click(await screen.findByLabelText(/^phường Từ Sơn/));
    fireEvent.click(screen.getByRole('button', { name: 'Áp dụng' }));
    expect(window.location.search).toBe('?scope=c34.1');
    expect(asked.find(({ operation }) => operation === 'findPlaces')?.variables).toMatchObject({ text: 'tu son' });
  });

  it('says which place of a link is in no register', async () => {
    window.history.replaceState(null, '', '/due?scope=p34.24,xyz');
    register();
    draw(<ScopeBar />);
    expect((await screen.findByRole('alert')).textContent).toContain('(xyz)');
  });

  it('and in the place of what cannot be answered within it, with a way to see everything', async () => {
    window.history.replaceState(null, '', '/due?scope=xyz');
    const error = new RequestError('BAD_INPUT', 'Phạm vi có địa bàn …', { code: 'BAD_INPUT', details: { argument: 'scope.placeIds', value: 'xyz' } });
    draw(<ErrorState error={error} onRetry={() => undefined} />);
    expect((await screen.findByRole('alert')).textContent).toContain('(xyz)');
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Xem toàn bộ' }));
    expect([window.location.search, rememberedScope()]).toEqual(['', EVERYTHING]);
  });

  it('offers the way back to the own scope from a colleague’s link', async () => {
    rememberScope({ placeIds: ['p34:46'], lines: [] });
    window.history.replaceState(null, '', '/due?scope=p34.24');
    register();
    draw(<ScopeBar />);
    await screen.findByText('tỉnh Bắc Ninh');
    fireEvent.click(screen.getByRole('button', { name: 'Về thành phố Huế' }));
    expect(window.location.search).toBe('?scope=p34.46');
  });

  it('offers it from a list of everything as well, and says nothing to who never chose one', async () => {
    register();
    draw(<ScopeBar />);
    await screen.findByText('Toàn bộ');
    expect(screen.queryByText('Khác phạm vi chọn gần nhất')).toBeNull();
    cleanup();
    rememberScope({ placeIds: ['p34:46'], lines: [] });
    window.history.replaceState(null, '', '/directives?scope=');
    draw(<ScopeBar />);
    fireEvent.click(await screen.findByRole('button', { name: 'Về thành phố Huế' }));
    expect(window.location.search).toBe('?scope=p34.46');
  });

  it('is named where it leaves nothing, and can be widened there', async () => {
    window.history.replaceState(null, '', '/due?scope=p34.24');
    register();
    draw(<ScopeEmpty>nothing at all</ScopeEmpty>);
    await screen.findByText(/tỉnh Bắc Ninh/);
    fireEvent.click(screen.getByRole('button', { name: 'Xem toàn bộ' }));
    await screen.findByText('nothing at all');
    expect(window.location.search).toBe('');
  });
});
