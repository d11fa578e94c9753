import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../api/linking/tasks/abbreviations.ts';
import { actorFit } from '../../../api/linking/tasks/actor-fit.ts';
import { actorGroupsOf } from '../../../api/linking/tasks/actor-groups.ts';
import { changedWords } from '../../../api/linking/tasks/changed-words.ts';
import { functionsOf } from '../../../api/linking/tasks/functions.ts';
import { namedSyllables } from '../../../api/linking/tasks/proper-names.ts';
import { findSpecifics } from '../../../api/linking/tasks/specifics.ts';
import { cutSyllables } from '../../../api/linking/tasks/syllables.ts';
import { termStep, termWeight } from '../../../api/linking/tasks/term-weight.ts';
import { findTerms } from '../../../api/linking/tasks/terms.ts';
import { toTaskLinks } from '../../../api/linking/tasks/to-task-links.ts';

const keys = (text: string): readonly string[] => {
  const cut = cutSyllables(text);
  return findTerms(cut, 0, cut.length, termStep).map((term) => term.key.normalize('NFD'));
};
const functions = (text: string): readonly string[] => {
  const cut = cutSyllables(text);
  return [...functionsOf(cut, 0, cut.length).keys()].sort();
};

describe('terms', () => {
  it('reads different words for one thing as one concept', () => {
    expect(keys('truyền thông')).toEqual(keys('tuyên truyền'));
    expect(keys('nước ngoài')).toEqual(keys('hợp tác quốc tế'));
  });

  it('makes no term of syllables that two common words only happen to bring together', () => {
    expect(keys('cơ quan đơn vị phục vụ')).not.toContain('b:vị phục'.normalize('NFD'));
    expect(keys('giao thông thông minh')).not.toContain('b:thông thông'.normalize('NFD'));
  });

  it('ends a phrase at a comma unless it is a set phrase', () => {
    expect(keys('trồng tre, nuôi ong')).toHaveLength(2);
    expect(keys('thể dục, thể thao')).toEqual(keys('thể dục thể thao'));
  });

  it('weighs common words of administration least', () => {
    expect(termWeight('b:rừng ngập')).toBeGreaterThan(
      3 *
        termWeight(
          `b:${cutSyllables('tổ chức')
            .map(({ word }) => word)
            .join(' ')}`,
        ),
    );
  });
});

describe('abbreviations defined in a text', () => {
  it('takes the words whose first letters they are, with or without "và"', () => {
    const found = findDefinitions(['về đê điều và thủy lợi (sau đây gọi tắt là ĐĐTL)', 'khuyến nông cộng đồng (KNCĐ) ở xã']);
    expect(found.get('ĐĐTL')?.join(' ').normalize('NFD')).toContain('và'.normalize('NFD'));
    expect(found.get('KNCĐ')).toHaveLength(4);
  });

  it('takes nothing where the letters do not fit', () => {
    expect(findDefinitions(['chăn nuôi gia cầm (TCVN)']).size).toBe(0);
  });
});

describe('functions of a clause', () => {
  it.each([
    ['Tổ chức quán triệt, phổ biến Nghị quyết đến chi bộ', 'study'],
    ['Chủ động xây dựng kế hoạch thực hiện phù hợp với địa phương', 'plan'],
    ['Theo dõi, đôn đốc các cơ quan, đơn vị thực hiện', 'follow'],
    ['Định kỳ báo cáo Ban Thường vụ', 'report'],
    ['Tổ chức sơ kết vào năm giữa kỳ', 'review'],
    ['Bố trí kinh phí hằng năm cho thư viện', 'fund'],
  ])('%s', (text, name) => expect(functions(text)).toContain(name));

  it('has none where the same is done to the subject itself', () => {
    expect(functions('Kiểm tra chất lượng nước giếng khoan')).toEqual([]);
    expect(functions('Giám sát việc thực hiện chính sách cho người cao tuổi')).not.toContain('follow');
  });
});

describe('kinds of body', () => {
  const groups = (text: string): ReadonlySet<string> => actorGroupsOf(cutSyllables(text).map((syllable) => syllable.word));

  it('tells them by their names', () => {
    expect([...groups('Hội đồng nhân dân huyện')]).toEqual(['elected']);
    expect([...groups('Ban cán sự đảng Chính phủ')]).toEqual(['executive']);
    expect([...groups('Ban Tuyên giáo và Dân vận Tỉnh ủy')]).toContain('advisory');
  });

  it('fits the same kind best and another kind least', () => {
    const front = new Set(['front'] as const);
    expect(actorFit(front, front)).toBeGreaterThan(1);
    expect(actorFit(front, new Set(['executive'] as const))).toBeLessThan(1);
    expect(actorFit(new Set(), front)).toBe(1);
  });
});

describe('proper names', () => {
  it('covers the field in the name of a body, and a place, and leaves the work alone', () => {
    const text = 'Giao Sở Giáo dục và Đào tạo hỗ trợ trường học ở Yên Lập';
    const cut = cutSyllables(text);
    const words = [...namedSyllables(text, cut)].map((at) => cut[at]?.word.normalize('NFC'));
    expect(words).toHaveLength(8);
    expect(words).not.toContain('trường');
  });
});

describe('specifics', () => {
  const found = (text: string): readonly unknown[] => findSpecifics(text).map(({ kind, words }) => [kind, words]);

  it.each([
    ['Đạt trên 85% hộ dân', 'number', 'trên 85%'],
    ['Đoàn thanh niên thành phố\nPhát động phong trào', 'organ', 'Đoàn thanh niên thành phố'],
    ['Thực hiện Kế hoạch số 31/KH-UBND ngày 17/01/2020 của tỉnh', 'programme', 'Kế hoạch số 31/KH-UBND ngày 17/01/2020'],
    ['Mở lớp tại 45 xã vùng cao', 'number', '45 xã'],
    ['Đạt 45% số xã có thư viện', 'number', 'Đạt 45% số xã'],
    ['Xử lý 3 trường hợp vi phạm', 'number', '3 trường hợp'],
    ['Hoàn thành trước ngày 15/9/2028', 'date', 'trước ngày 15/9/2028'],
    ['Chi 2,5 tỷ đồng cho phường', 'money', '2,5 tỷ đồng'],
    ['Phối hợp Trung tâm Văn hóa huyện', 'organ', 'Trung tâm Văn hóa huyện'],
    ['Giao Ban Tuyên giáo và Dân vận Tỉnh ủy tham mưu', 'organ', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['Ban Thường vụ Tỉnh ủy và Ban Tổ chức Trung ương', 'organ', 'Ban Tổ chức Trung ương'],
    ['Tại các trường Cao đẳng', 'organ', 'các trường Cao đẳng'],
    ['Ban Quản lý các Khu công nghiệp tỉnh hướng dẫn', 'organ', 'Ban Quản lý các Khu công nghiệp tỉnh'],
    ['Đưa về trung tâm y tế huyện', 'organ', 'trung tâm y tế huyện'],
    ['Thực hiện Kế hoạch số 31/KH-UBND của tỉnh', 'programme', 'Kế hoạch số 31/KH-UBND'],
    ['Phát động phong trào “Mỗi nhà một kệ sách”', 'programme', 'phong trào “Mỗi nhà một kệ sách”'],
    ['Ưu tiên người cao tuổi', 'people', 'người cao tuổi'],
    ['Thí điểm tại xã Tân Phú', 'place', 'xã Tân Phú'],
  ])('%s', (text, kind, words) => expect(found(text)).toContainEqual([kind, words]));

  it('takes a kind of body alone for nothing concrete', () => {
    expect(found('Xây dựng các trung tâm và phòng mới')).toEqual([]);
  });

  it('gives offsets of the text as given, also where it is decomposed', () => {
    const text = 'Ưu tiên người cao tuổi ở xã Tân Phú'.normalize('NFD');
    for (const { words, start, end } of findSpecifics(text)) expect(text.slice(start, end)).toBe(words);
    expect(findSpecifics(text)).toHaveLength(2);
  });
});

describe('changed words', () => {
  it('says which words changed, came and went, with their places', () => {
    const [changed, came] = changedWords('Đạt 60% vào năm 2025.', 'Đạt 45% vào năm 2025, có báo cáo.');
    expect([changed?.before, changed?.after]).toEqual(['60', '45']);
    expect([came?.before, came?.after]).toEqual(['', 'có báo cáo']);
  });

  it('takes tone placement, letter case and punctuation for no change', () => {
    expect(changedWords('Số hoá tài liệu, lưu kho.', 'số hóa tài liệu lưu kho')).toEqual([]);
  });
});

describe('rows', () => {
  it('are derived, suggested, and named by both tasks', () => {
    const [row] = toTaskLinks(
      [
        {
          childId: 'd#1',
          parentId: 'u#2',
          score: 0.5,
          degree: 'partial',
          strength: 'direct',
          reason: { code: 'same-work', words: ['tủ sách'] },
          shared: [],
          specifics: [],
          copied: true,
          drift: [],
        },
      ],
      { fromDirectiveId: 'd', toDirectiveId: 'u', bridged: ['m'] },
    );
    expect(row).toMatchObject({ key: 'd#1>u#2', origin: 'derived', state: 'suggested', reason: 'same-work', reasonWords: ['tủ sách'], bridged: ['m'] });
  });
});
