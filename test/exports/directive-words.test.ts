import { expect, it } from 'vitest';
import { directiveWords } from '../../api/exports/report/frame.ts';
import { centre } from '../audit/expectations/rows.ts';

const words = (subject: string, symbol: string | null = '8-KL/TW') =>
  directiveWords(centre({ kindName: 'Kết luận', issuerNames: ['Ban Bí thư'], issuedOn: '2024-01-15', subject, symbol }));

it.each([
  ['Mở sân tập', 'về mở sân tập'],
  ['Về việc mở sân tập', 'về việc mở sân tập'],
  ['V/v Mặt trận Tổ quốc mở sân tập', 'về Mặt trận Tổ quốc mở sân tập'],
  ['của Ban Bí thư về mở sân tập', 'về mở sân tập'],
  ['Của đồng chí Bí thư tại buổi làm việc', 'của đồng chí Bí thư tại buổi làm việc'],
  ['Đoàn kết mở sân tập', 'về đoàn kết mở sân tập'],
  ['Bộ Y tế mở sân tập', 'về Bộ Y tế mở sân tập'],
])('names a document in a sentence with its subject: “%s”', (subject, about) => {
  expect(words(subject)).toBe(`Kết luận số 8-KL/TW, ngày 15/01/2024 của Ban Bí thư ${about}`);
});

it('leaves a title in capitals to the number, and quotes it where there is none', () => {
  expect(words('VỀ VIỆC MỞ SÂN TẬP')).toBe('Kết luận số 8-KL/TW, ngày 15/01/2024 của Ban Bí thư');
  expect(words('MỞ SÂN TẬP', null)).toBe('Kết luận, ngày 15/01/2024 của Ban Bí thư “MỞ SÂN TẬP”');
});
