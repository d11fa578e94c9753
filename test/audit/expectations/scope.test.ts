import { describe, expect, it } from 'vitest';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import { createRegister } from '../../../api/registry/register.ts';
import { asOf, carriesOut, centre, directive, duty, ROOT, snapshot } from './rows.ts';

const register = createRegister();
const merged = register.named('Bắc Ninh', { kind: 'province', asOf: '2025-07-01' })[0]?.id ?? '';
const city = directive('d_city', { issuedOn: '2024-06-20', issuerIds: ['o:state:d63:261'], line: 'state', level: 'district', placeId: 'd63:261' });
const rows = snapshot({
  directives: [centre(), city],
  edges: [carriesOut(city.id, ROOT)],
  duties: [
    duty({ directiveId: city.id, kind: 'issue', organIds: register.children('d63:261', '2024-06-20').map(({ id }) => `o:state:${id}`), collective: true }),
    duty({ directiveId: city.id, kind: 'issue', organIds: ['o:youth:d63:261'], addressee: 'Thành đoàn' }),
  ],
});
const names = (scope: Parameters<typeof asOf>[1]) => expectationsOf(rows, asOf('2025-12-31', scope)).map(({ organId }) => organId);

describe('scope', () => {
  it('without one takes everything in', () => {
    expect(names({})).toHaveLength(67 + 12 + 1);
  });

  it('a place takes in all within it and all that it took over', () => {
    const ids = names({ scope: { placeIds: [merged], lines: null } });
    expect(ids).toHaveLength(2 + 12 + 1);
    expect(ids).toContain(`o:party:${register.named('Bắc Giang', { kind: 'province', asOf: '2025-06-30' })[0]?.id}`);
  });

  it('lines limit too', () => {
    expect(names({ scope: { placeIds: [merged], lines: ['youth'] } })).toEqual(['o:youth:d63:261']);
    expect(names({ scope: { placeIds: null, lines: ['party'] } })).toHaveLength(67);
  });
});
