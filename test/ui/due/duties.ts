import { directiveName } from '../screen.tsx';

export const AS_OF = '2026-11-22';
export const duty = (key: string, dueOn: string, patch: Readonly<Record<string, unknown>> = {}) => ({
  key,
  organId: `o:${key}`,
  organName: `UBND phường ${key}`,
  heirs: [],
  endedOn: null,
  level: 'COMMUNE',
  kind: 'REPORT',
  what: 'kết quả thực hiện',
  where: 'mục V',
  dueOn,
  laterDue: [],
  nextDue: null,
  receiver: null,
  recipientEnded: null,
  earlierDue: null,
  state: 'AWAITED',
  time: 'IN_TERM',
  daysLate: null,
  note: null,
  term: { kind: 'date', text: dueOn },
  quoted: [{ textId: 't_1', start: 5, end: 30, quote: 'báo cáo về Ban Tuyên giáo' }],
  directive: { ...directiveName('d_1'), sources: [{ id: 's_1', textId: 't_1', edition: 'ORIGINAL' }] },
  decisions: [],
  caseKey: `item|report-overdue|${key}`,
  case: { state: null, steps: [] },
  ...patch,
});
export const answer = (rows: readonly object[], next: object | null = null) => ({
  due: {
    asOf: AS_OF,
    until: '2026-12-22',
    graphVersion: 9,
    overdue: 1,
    next,
    rows: { totalCount: rows.length, edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
  },
});
