import { describe, expect, it } from 'vitest';
import { taskLabel } from '../../../ui/lib/task-label.ts';

describe('a short name of a task', () => {
  it('is all of its words where they are few, without the signs of a list', () => {
    expect(taskLabel('- Mở lớp dạy bơi cho trẻ em.', [], 36)).toBe('Mở lớp dạy bơi cho trẻ em');
    expect(taskLabel('**Xử lý số liệu**', [], 36)).toBe('Xử lý số liệu');
  });

  it('is its first words, cut between words and never behind one that leads on', () => {
    expect(taskLabel('Sửa chữa và làm mới các sân bóng của những xã ở xa trung tâm', [], 36)).toBe('Sửa chữa và làm mới các sân bóng…');
    expect(taskLabel('Xây nhà tập, sân bơi ở mọi xã, trường học và khu công nghiệp', [], 32)).toBe('Xây nhà tập, sân bơi ở mọi xã…');
  });

  it('ends where a thought is whole, though words follow', () => {
    expect(taskLabel('Dạy bơi ở trường học: mở lớp trong dịp hè, đào tạo người dạy', [], 36)).toBe('Dạy bơi ở trường học…');
  });

  it('leaves out who leads it where it begins with just them', () => {
    const leads = ['Hội Nông dân', 'các đoàn thể'];
    expect(taskLabel('Hội Nông dân và các đoàn thể vận động hội viên tập thể dục buổi sáng', leads, 36)).toBe('… vận động hội viên tập thể dục…');
    expect(taskLabel('Giao Hội Nông dân mở lớp dạy bơi.', leads, 36)).toBe('… mở lớp dạy bơi');
  });

  it('keeps them where more organs, or words about them, follow, and where nothing else is said', () => {
    expect(taskLabel('Hội Nông dân, Hội Phụ nữ mở lớp dạy bơi', ['Hội Nông dân'], 60)).toBe('Hội Nông dân, Hội Phụ nữ mở lớp dạy bơi');
    expect(taskLabel('Hội Nông dân (cơ quan thường trực) mở lớp', ['Hội Nông dân'], 60)).toBe('Hội Nông dân (cơ quan thường trực) mở lớp');
    expect(taskLabel('Hội Nông dân chủ trì, phối hợp với các xã mở lớp', ['Hội Nông dân'], 60)).toBe('Hội Nông dân chủ trì, phối hợp với các xã mở lớp');
    expect(taskLabel('Hội Nông dân', ['Hội Nông dân'], 36)).toBe('Hội Nông dân');
  });

  it('has no sign in it that its words have not, and is never longer than asked', () => {
    const words = 'Tập-trung-hoàn-thành-một-từ-rất-dài-không-có-chỗ-cắt nào cả';
    expect(taskLabel(words, [], 20).length).toBeLessThanOrEqual(20);
    expect(words.startsWith(taskLabel(words, [], 20).replace('…', ''))).toBe(true);
  });
});
