import type { FileChild } from 'docx';
import { printDate } from '../../domain/dates.ts';
import type { ReportData } from '../report-data.ts';
import { LIST_WORDS } from '../words.ts';
import { coveredWords, rootWords, scopeWords } from './frame.ts';
import { body, figure, partHead } from './text.ts';

/** I. On what, over what and how the report was made. */
export function partBasis(data: ReportData): readonly FileChild[] {
  const { options, snapshot } = data;
  const organs = new Set(data.expectations.map(({ organId, organName }) => organId ?? organName)).size;
  return [
    partHead('I. CĂN CỨ, PHẠM VI, CÁCH TỔNG HỢP'),
    body(`1. Căn cứ: ${rootWords(data)}.`),
    body(
      `2. Phạm vi: ${coveredWords(data)}; ${scopeWords(data)}. Gồm ${figure(organs)} cơ quan, tổ chức với ${figure(data.expectations.length)} việc phải làm theo văn bản.`,
    ),
    body(
      `3. Cách tổng hợp: số liệu tính đến ngày ${printDate(options.asOf)}, phiên bản dữ liệu ${snapshot.graphVersion}; đối chiếu nội dung các văn bản đã nhận với văn bản cấp trên; ${
        options.confirmedOnly ? 'chỉ tính liên kết đọc được từ văn bản hoặc đã được xác nhận' : 'tính cả liên kết do máy đề xuất, nêu riêng tại Phụ lục III'
      }. Nội dung tại Phần III chỉ gồm ${LIST_WORDS.A.toLocaleLowerCase('vi')} và nội dung trao đổi đã được xác nhận.`,
    ),
    body(
      '“Chưa nhận được” nghĩa là đến ngày tổng hợp chưa có văn bản để tổng hợp, không phải kết luận về việc ban hành hay thực hiện của cơ quan. Việc đã ban hành văn bản chưa nói lên kết quả thực hiện. Các bảng xếp theo cấp và hệ thống, không xếp hạng.',
    ),
  ];
}
