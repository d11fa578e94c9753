import { foldSyllable } from './syllables.ts';

/** Syllables that carry no subject: a phrase ends where one stands. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'và của các những cho với trong trên tại từ đến về theo được là có để do bởi này đó khi sau trước cùng cũng như nhất phải không ' +
    'vào ra tới hoặc hay mà thì sẽ đã đang vẫn còn nếu tuy nhưng vì nên lên xuống một mọi mỗi từng nhiều ít rất hơn bằng qua giữa ngoài ' +
    'đối đây kia nào gì ai bị gồm thuộc nhằm dưới tất cả riêng chung việc sự ngày tháng năm số'
  )
    .normalize('NFC')
    .split(' ')
    .map(foldSyllable),
);
