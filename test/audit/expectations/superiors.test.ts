import { describe, expect, it } from 'vitest';
import { superiorsAt } from '../../../api/audit/superiors.ts';
import { organById } from '../../../api/registry/organ-by-id.ts';
import { createRegister } from '../../../api/registry/register.ts';

const register = createRegister();
const of = (id: string, day: string) => {
  const organ = organById(register, id) ?? { id, line: 'state' as const, placeId: /:(.+)\//.exec(id)?.[1]?.split(':').slice(1).join(':') ?? null };
  return superiorsAt(organ, day).map(({ kind, organId }) => [kind, organId]);
};

describe('both superiors', () => {
  it('of a ward: its own committee and the city above, until the districts ended', () => {
    expect(of('o:state:c63:09367', '2024-06-20')).toEqual([
      ['committee', 'o:party:c63:09367'],
      ['line', 'o:state:d63:261'],
    ]);
  });

  it('of a commune of the new map: its own committee and the province', () => {
    const commune = register.children(register.named('Bắc Ninh', { kind: 'province', asOf: '2025-07-01' })[0]?.id ?? '', '2025-07-01')[0];
    expect(of(`o:state:${commune?.id}`, '2025-09-01')).toEqual([
      ['committee', `o:party:${commune?.id}`],
      ['line', `o:state:${commune?.withinId}`],
    ]);
  });

  it('of a provincial committee: the centre alone; of the Front of a province: its committee and its line', () => {
    expect(of('o:party:p:20', '2024-06-20')).toEqual([['line', 'o:central:tw']]);
    expect(of('o:front:p:20', '2024-06-20')).toEqual([
      ['committee', 'o:party:p:20'],
      ['line', 'o:central:mttw'],
    ]);
  });

  it('of a department: the committee and the body of its place', () => {
    expect(superiorsAt({ id: 'o:state:p:20/so-noi-vu', line: 'state', placeId: 'p:20' }, '2024-06-20')).toEqual([
      { kind: 'committee', organId: 'o:party:p:20' },
      { kind: 'line', organId: 'o:state:p:20' },
    ]);
  });

  it('go over to those who took an ended one over', () => {
    const old = register.named('Bắc Giang', { kind: 'province', asOf: '2025-06-30' })[0]?.id;
    const now = register.named('Bắc Ninh', { kind: 'province', asOf: '2025-07-01' })[0]?.id;
    expect(superiorsAt({ id: `o:state:${old}/so-noi-vu`, line: 'state', placeId: old ?? null }, '2025-08-01').map(({ organId }) => organId)).toEqual([
      `o:party:${now}`,
      `o:state:${now}`,
    ]);
  });

  it('the centre has none', () => {
    expect(of('o:central:tw', '2024-06-20')).toEqual([]);
  });
});
