import { describe, expect, it } from 'vitest';
import { byKind, groupHits, nearGroups } from '../../../ui/app/search-groups.ts';
import { hitPath, hitWords, type SearchHit } from '../../../ui/app/search-query.ts';
import { answersTo, type Meaning } from '../../../ui/app/search-question.ts';
import { translator } from '../../../ui/i18n/use-t.ts';

const NOTHING: Meaning = { directives: [], formerPlaces: [], places: [] };
const KL70: Meaning = { directives: [{ id: 'd_kl', symbol: '70-KL/TW' }], formerPlaces: [], places: [] };
const paths = (typed: string, meaning: Meaning = NOTHING, today = '2026-11-22'): readonly string[] =>
  answersTo(typed, meaning, today, translator('vi')).map(({ path }) => path);

describe('what people ask', () => {
  it.each(['đơn vị chưa có kế hoạch kết luận 70', 'don vi chua co ke hoach ket luan 70', 'nơi nào chưa nhận được KL70', 'ai chưa ban hành 70-KL/TW'])(
    'who has not issued: “%s” opens the awaited ones of that directive',
    (typed) => expect(paths(typed, KL70)).toEqual(['/coverage/d_kl?sel=e:AWAITED']),
  );

  it('who has not issued, without a directive, opens what is to be urged', () => {
    expect(paths('đơn vị chưa gửi báo cáo')).toEqual(['/items']);
  });

  it('what is due before a day opens the screen up to that day', () => {
    expect(paths('báo cáo trước 20/10', NOTHING, '2026-10-01')).toEqual(['/due?kind=REPORT&until=2026-10-20']);
    expect(paths('bao cao truoc ngay 20/10', NOTHING, '2026-11-22')).toEqual(['/due?kind=REPORT&until=2027-10-20']);
    expect(paths('báo cáo trước 20/10/2026', NOTHING, '2026-11-22')).toEqual(['/due?kind=REPORT']);
  });

  it('what is due by period and kind', () => {
    expect(paths('sơ kết đến hạn tuần này')).toEqual(['/due?kind=REVIEW&show=week']);
    expect(paths('quá hạn')).toEqual(['/due?show=overdue']);
    expect(paths('kế hoạch quá hạn')).toEqual(['/due?kind=ISSUE&show=overdue']);
  });

  it('a day that is in no calendar is none', () => {
    expect(paths('báo cáo trước 31/02')).toEqual(['/due?kind=REPORT']);
  });

  it('a former place leads to itself, then to those that hold its land', () => {
    const meaning: Meaning = {
      directives: [],
      formerPlaces: [
        {
          place: { id: 'd63:261', name: 'Từ Sơn', unit: 'thành phố', until: '2025-06-30' },
          today: [{ id: 'c34:1', name: 'Từ Sơn', unit: 'phường' }],
        },
      ],
      places: [],
    };
    expect(paths('phường Từ Sơn cũ', meaning)).toEqual(['/directives?place=d63%3A261', '/directives?place=c34%3A1']);
  });

  it('a place offers what its organs owe, one that ended as well', () => {
    const place = { id: 'p63:02', name: 'Hà Giang', unit: 'tỉnh', until: '2025-06-30', within: null };
    expect(answersTo('tỉnh ủy Hà Giang', { ...NOTHING, places: [place] }, '2026-11-22', translator('vi'))).toEqual([
      {
        id: 'scope p63:02',
        label: 'Tổng quan trong phạm vi tỉnh Hà Giang',
        detail: 'đến 30/06/2025 · Tổng quan',
        path: '/?scope=p63.02',
        late: true,
      },
    ]);
  });

  it('a screen by its name, of the directive that is named', () => {
    expect(paths('sơ đồ KL70', KL70)).toEqual(['/lineage/d_kl']);
    expect(paths('bảng đối chiếu', NOTHING)).toEqual(['/coverage']);
    expect(paths('chờ xác nhận', NOTHING)).toEqual(['/review']);
  });

  it.each(['KL70', '241-KH/TU Bắc Kạn', 'ke hoach 154 ubnd bac ninh', 'người cao tuổi khuyết tật', 'báo cáo'])('“%s” asks nothing: only hits', (typed) => {
    expect(paths(typed, KL70)).toEqual([]);
  });
});

describe('hits and answers together', () => {
  const document = (id: string, symbol: string): NonNullable<SearchHit['directive']> => ({
    id,
    held: true,
    outcome: 'DIRECTIVE',
    withdrawn: false,
    kind: 'CONCLUSION',
    kindName: 'Kết luận',
    symbol,
    partialSymbol: null,
    subject: null,
    issuedOn: null,
    notBefore: null,
    issuerNames: ['Bộ Chính trị'],
    level: 'CENTRAL',
    source: { edition: 'ORIGINAL' },
  });
  const hit: SearchHit = {
    kind: 'TASK',
    id: 't',
    label: 'Một nhiệm vụ',
    detail: null,
    tier: 3,
    directive: document('d_2', '1-KH/TU'),
    organ: null,
    place: null,
  };
  const named = document('d_kl', '70-KL/TW');

  it('put what answers first, then the directive that is named, once', () => {
    const same: SearchHit = { kind: 'DIRECTIVE', id: 'd_kl', label: '70-KL/TW', detail: null, tier: 3, directive: named, organ: null, place: null };
    const groups = groupHits(byKind([hit, same]), 'x', { named: [named], answers: [{ id: 'a', label: 'x', detail: 'y', path: '/due' }] });
    expect(groups.map(({ kind, hits }) => `${kind} ${hits.map(({ id }) => id).join(',')}`)).toEqual(['ANSWER a', 'DIRECTIVE d_kl', 'TASK t']);
    expect(groups.flatMap(({ hits }) => hits.map((one) => hitPath(one, false)))).toEqual(['/due', '/directives/d_kl', '/directives/d_2?task=t']);
  });

  it('say who leads a task on a line of its own, however long the rest is', () => {
    const detail = 'IV.4 · 1-KH/TU · Bộ Chính trị · Phòng Y tế';
    expect(hitWords({ ...hit, detail }, translator('vi'))).toMatchObject({ detail: 'mục IV.4 · 1-KH/TU · Bộ Chính trị', leader: 'Phòng Y tế' });
    expect(hitWords({ ...hit, detail: 'IV.4 · 1-KH/TU · Bộ Chính trị' }, translator('vi'))).toMatchObject({ leader: null });
  });

  it('lead to the rest of what holds all but a few of the words, and of a kind that is opened', () => {
    const near = nearGroups([hit], 31, 'x', {});
    expect(near.map(({ kind, total }) => `${kind} ${total}`)).toEqual(['TASK 1', 'MORE 30']);
    expect(nearGroups([hit], 1, 'x', {}).map(({ kind }) => kind)).toEqual(['TASK']);
    const of = byKind([hit]);
    const [opened] = groupHits({ ...of, TASK: { ...of.TASK, totalCount: 300 } }, 'x', { opened: 'TASK' });
    expect(opened?.hits.at(-1)).toMatchObject({ kind: 'MORE', of: 'TASK', n: 299 });
  });
});
