/** Names of an invented city: wards, people, halls. */

export const wards = [
  'An Bình',
  'An Hòa',
  'An Lạc',
  'Bình An',
  'Bình Minh',
  'Cẩm Sơn',
  'Đông Hải',
  'Đông Thành',
  'Gia Viên',
  'Hải Thượng',
  'Hòa Phú',
  'Hưng Thịnh',
  'Kim Liên',
  'Lạc Viên',
  'Long Khê',
  'Minh Đức',
  'Nam Sơn',
  'Ngọc Xuyên',
  'Phú Cường',
  'Phước Mỹ',
  'Quang Trung',
  'Sông Trầm',
  'Tân Lập',
  'Tân Thành',
  'Thanh Bình',
  'Thượng Lý',
  'Trường Xuân',
  'Vạn Hương',
  'Vĩnh Niệm',
  'Xuân La',
] as const;

export const bylines = [
  'Hải Yến',
  'Minh Châu',
  'Thu Hà',
  'Đức Long',
  'Ngọc Ánh',
  'Quốc Bảo',
  'Lan Phương',
  'Ban biên tập',
] as const;

export const signers = [
  'Nguyễn Văn Thành',
  'Trần Thị Mai',
  'Lê Quang Huy',
  'Phạm Thị Hồng',
  'Đỗ Minh Tuấn',
  'Vũ Thị Thảo',
] as const;

export const halls = [
  'nhà văn hóa',
  'hội trường Ủy ban nhân dân',
  'sân trường trung học cơ sở',
  'đình làng',
  'chợ trung tâm',
  'thư viện',
] as const;

export const hosts = [
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Mặt trận Tổ quốc',
  'Công đoàn',
] as const;
