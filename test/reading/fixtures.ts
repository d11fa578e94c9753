/** Texts of our own in the forms such documents have: invented places, organs and numbers. */
export const PROVINCE_PLAN = `|
**ỦY BAN NHÂN DÂN**
TỈNH LAI CHÂU
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 77/KH-UBND
|
*Lai Châu, ngày 05
tháng 3 năm 2025*
|

** **

**KẾ HOẠCH**

PHÁT TRIỂN THƯ VIỆN CÔNG CỘNG TRÊN ĐỊA BÀN TỈNH
GIAI ĐOẠN 2025 - 2030

Thực hiện Chương trình hành động số 9-CTr/TU
ngày 02/01/2025 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 8-
KL/TW ngày 15/12/2024 của Ban Bí thư về văn hóa đọc; Quyết định số 5/QĐ-TTg
ngày 10/01/2025 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch
như sau:

**I. MỤC ĐÍCH,
YÊU CẦU**

**1. Mục đích**

- Cụ thể hóa các nhiệm vụ nêu tại Kết luận số 8-KL/TW phù hợp với vùng cao.

**II. MỤC TIÊU**

Đến năm 2030, trên 70% xã có tủ sách.

**III. NHIỆM VỤ**

**1. Bổ sung sách báo cho kinh tế
- xã hội vùng cao**

- Mua sách cho các xã biên giới.

*Đơn vị chủ trì: *Sở Văn hóa, Thể thao và Du lịch.

*Đơn vị phối hợp: *Sở Tài chính; các cơ quan, đơn vị liên quan.

*Thời gian thực hiện: *Tháng 9/2025.

**2. Mở thư viện lưu động**

a) Trang bị xe sách cho 03 huyện.

b) Đào tạo người coi sách.

**IV. TỔ CHỨC THỰC HIỆN**

**1. **Sở Tài chính chủ trì, phối hợp với các sở, ngành bố trí kinh phí
trước ngày 30/6/2025.

**2. **UBND các xã, phường báo cáo kết quả trước ngày 15 tháng 11 hằng năm./.

|
Nơi nhận:
- Bộ Nội vụ (b/c);
- UBND các xã, phường;
- Lưu: VT.
|
**TM. ỦY BAN NHÂN
DÂN**
**KT. CHỦ TỊCH**
**PHÓ CHỦ TỊCH**
**Nguyễn Văn Mẫu**
|
`;

export const DISTRICT_PARTY_PLAN = `                Số         -KH/HU 
          Phong Hải, ngày       tháng 4 năm 2024 

 

KẾ HOẠCH 

thực hiện Kết luận số 8-KL/TW ngày 15/12/2023 của Ban Bí thư về văn 

hóa đọc 

----- 

 Thực hiện Kế hoạch số 31-KH/TU, ngày 10/3/2024 của Ban Thường vụ Tỉnh 

ủy về triển khai thực hiện Kết luận số 8-KL/TW ngày 15/12/2023 của Ban Bí thư 

về văn hóa đọc (gọi tắt là Kết luận số 8- KL/TW), Ban Thường vụ Huyện ủy Phong 

Hải xây dựng Kế hoạch thực hiện như sau: 

 I. MỤC ĐÍCH, YÊU CẦU 

 - Làm cho cán bộ, đảng viên hiểu rõ giá trị của việc đọc sách đối với kinh tế 

- xã hội của huyện, coi đọc sách là việc hằng ngày của mỗi gia đình trong huyện. 

 II. NỘI DUNG 

 Các cấp ủy, chính quyền, Mặt trận, các đoàn thể huyện căn cứ nhiệm vụ được 

giao tập trung các việc sau: 

 1. Mở tủ sách ở mỗi thôn, bản; vận động bà con góp sách cũ cho tủ sách của 

thôn mình và thay nhau trông coi. 
  2. Tổ chức ngày hội đọc sách cho học sinh vào dịp tháng tư ở các trường trong 

toàn huyện. 

 III. TỔ CHỨC THỰC HIỆN 

 1. Ủy ban nhân dân huyện chỉ đạo: 
  - Phòng Giáo dục và Đào tạo huyện hướng dẫn các trường mở phòng đọc. 

 - Trung tâm Văn hóa huyện chủ trì, phối hợp với các cơ quan liên quan luân 

chuyển sách về thôn, bản. 

 2. Ban Tuyên giáo Huyện ủy theo dõi, đôn đốc và định kỳ báo cáo. 

 

Nơi nhận: 
- Thường trực Tỉnh ủy (báo cáo), 

- UBND huyện, 

- Lưu Văn phòng Huyện ủy. 

 

T/M BAN THƯỜNG VỤ 

BÍ THƯ 

 

 

  Lò Thị Mẫu 
 `;

export const GLUED_PLAN = `
KẾ HOẠCH**Thực hiện Kết luận số 8-KL/TW ngày 15/12/2023 của Ban Bí thư về văn hóa đọc trên địa bàn tỉnh Lai Châu**

Thực hiện Kết luận số 8-KL/TW ngày 15/12/2023 của Ban Bí thư về văn hóa đọc, Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch thực hiện như sau:

I- MỤC ĐÍCH, YÊU CẦU**1. Mục đích**

Tổ chức quán triệt đầy đủ nội dung của Kết luận, nâng cao nhận thức của cán bộ, đảng viên về việc đọc sách trong toàn tỉnh, góp phần xây dựng con người

vùng cao phát triển toàn diện về mọi mặt trong những năm tới.

II- NHIỆM VỤ

1. Xây dựng tủ sách cơ sở; quan tâm vùng sâu, vùng xa và những nơi còn nhiều khó khăn trong tỉnh.

Hội Nông dân tỉnh vận động hội viên góp sách.

2. Đưa sách vào trường học, mở rộng phòng đọc ở các trường bán trú.

Trên đây là Kế hoạch của Ban Thường vụ Tỉnh ủy./.
`;

/** A decision with the plan it issues, and its tasks in a table. */
export const DECISION_WITH_TABLE = `|
**BỘ NỘI VỤ**
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
|
|
Số: 12/QĐ-BNV
|
*Hà Nội, ngày 06 tháng 5 năm 2025*
|

**QUYẾT ĐỊNH**

VỀ VIỆC SẮP XẾP KHO LƯU TRỮ

**BỘ TRƯỞNG BỘ NỘI VỤ**

*Căn cứ Luật Lưu trữ số 33/2024/QH15;*

*Căn cứ Nghị định số 1/2025/NĐ-CP ngày 01/3/2025 của Chính phủ;*

**QUYẾT ĐỊNH:**

**Điều 1.** Sắp xếp kho lưu trữ theo danh mục kèm theo.

**Điều 2.** Quyết định này thay thế Quyết định số 3/QĐ-BNV ngày 04/02/2020 của Bộ trưởng Bộ Nội vụ.

**Điều 3.** Chánh Văn phòng Bộ chịu trách nhiệm thi hành Quyết định này./.

|
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
|
**BỘ TRƯỞNG**
**Phạm Thị Mẫu**
|

**PHỤ LỤC**

DANH MỤC NHIỆM VỤ

|
**TT**
|
**Nội dung công việc**
|
**Đơn vị chủ trì**
|
**Đơn vị phối hợp**
|
**Thời gian hoàn thành**
|
|
1
|
Kiểm kê giá, tủ trong kho
|
Văn phòng Bộ
|
Cục Lưu trữ; các đơn vị liên quan
|
Quý III/2025
|
|
2
|
Số hóa hồ sơ trước năm 1990
|
Cục Lưu trữ
|
Văn phòng Bộ
|
Thường xuyên
|
`;
