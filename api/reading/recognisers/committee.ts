/**
 * A steering committee's name tells its matter: "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ và chuyển đổi
 * số | ban hành …", "Ban chỉ đạo của Chính phủ về sắp xếp đơn vị hành chính các cấp | (sau đây gọi là …)". The matter runs,
 * commas and verbs of its own included, to a verb that a committee does, to the next "về", or to a mark. "… về triển khai …"
 * is no matter of a committee but the subject of its document.
 */
const HEAD =
  /^(?:(?:(?:Phó )?Trưởng|Thành viên|Cơ quan [Tt]hường trực|Tổ giúp việc)\s(?:của\s)?)?(?:Tiểu ban|Ban|Tổ)\s[Cc]hỉ đạo(?:\s(?:Trung ương|Nhà nước|[Qq]uốc gia|của Chính phủ|của Trung ương|[Tt]ỉnh|[Tt]hành phố|cấp tỉnh)(?:\s\p{Lu}\p{L}*){0,3})*\s(?:về|thực hiện)\s(?!(?:thúc đẩy|triển khai|tăng cường|đẩy mạnh|ban hành|tổ chức|hướng dẫn|phê duyệt|việc|một số|kết luận|thực hiện|nâng cao|kết quả|tình hình|nội dung|kế hoạch)\s)/u;
const END =
  /\s(?:ban hành|yêu cầu|đề nghị|quy định|hướng dẫn|phê duyệt|thông báo|kết luận|(?:,\s)?bảo đảm|đảm bảo|giao|chủ trì|báo cáo|có|được|đã|đang|sẽ|tại|ngày|để|nhằm|chỉ đạo|xem xét|theo|về|là|phối hợp|tiếp tục|tập trung|khẩn trương|tổ chức (?:họp|triển khai|thực hiện))(?=[\s,]|$)|\s?[.;:()“”"[\]]|,\s(?=\p{Lu}|các\s|bảo đảm\s)|,?\s(?:và\s)?(?=(?:UBND|[ỦU][ỷy] ban|Bộ|Sở|các (?:bộ|sở|tỉnh|cơ quan|ban))\s)/u;

/** Length of the committee's name with its matter at the head of `text`; 0 where no such name with a matter stands there. */
export function committeeEnd(text: string): number {
  const head = HEAD.exec(text.slice(0, 120));
  if (!head) return 0;
  const rest = text.slice(head[0].length, head[0].length + 240);
  const end = END.exec(rest);
  return head[0].length + (end ? end.index : rest.length);
}
