/** Closing words of a section stand beside its items, not under the last one. */
const CLOSING =
  /^(?:Trên đây là|Để [^.;:]{10,160}, [^,.;:]{2,60} (?:yêu cầu|đề nghị) (?=[^:]*$)|Đây là nhiệm vụ (?:rất )?(?:quan trọng|cấp bách|trọng tâm)|Thủ tướng Chính phủ (?:yêu cầu|đề nghị|giao)|Trong quá trình|Yêu cầu |Căn cứ (?:nội dung )?[Kk]ế hoạch này|Căn cứ Kế hoạch|Nhận được|Quá trình|Đề nghị |[ỦU][ỷy] ban nhân dân (?:tỉnh|[Tt]hành phố|xã|huyện|phường)\s?.{0,30}(?:yêu cầu|giao|đề nghị)|UBND (?:tỉnh|[Tt]hành phố|huyện|xã|phường)\s?.{0,30}(?:yêu cầu|đề nghị)|Ban Thường vụ .{0,60}(?:yêu cầu|giao)\s|Nơi nhận|Văn phòng .{0,40}(?:xin |trân trọng )?(?:thông báo|thông tin) (?:để |đến |ý kiến )|Chỉ thị này|Kế hoạch này|Quyết định này|Giao .{0,80}(?:theo dõi|đôn đốc))/u;

/** Whether a paragraph closes what stands before it. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text);
}
