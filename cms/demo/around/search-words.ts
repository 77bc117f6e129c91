import type { DemoOf } from '../types.ts';

export const abbreviations: DemoOf<'abbreviation'>[] = [
  { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' },
  { short: 'HĐPHPBGDPL', long: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật' },
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'CCCD', long: 'căn cước công dân' },
  { short: 'CMND', long: 'chứng minh nhân dân' },
  { short: 'GPLX', long: 'giấy phép lái xe' },
  { short: 'BHXH', long: 'bảo hiểm xã hội' },
  { short: 'BHYT', long: 'bảo hiểm y tế' },
  { short: 'BLDS', long: 'Bộ luật Dân sự' },
  { short: 'BLHS', long: 'Bộ luật Hình sự' },
  { short: 'BLLĐ', long: 'Bộ luật Lao động' },
  { short: 'TAND', long: 'Tòa án nhân dân' },
  { short: 'TGPL', long: 'trợ giúp pháp lý' },
  { short: 'QSDĐ', long: 'quyền sử dụng đất' },
  { short: 'MTTQ', long: 'Mặt trận Tổ quốc' },
  { short: 'CNTT', long: 'công nghệ thông tin' },
];

export const synonyms: DemoOf<'synonym'>[] = [
  { everyday: 'sổ đỏ', statute: 'Giấy chứng nhận quyền sử dụng đất' },
  { everyday: 'sổ hồng', statute: 'Giấy chứng nhận quyền sử dụng đất' },
  { everyday: 'bằng lái', statute: 'giấy phép lái xe' },
  { everyday: 'hộ khẩu', statute: 'đăng ký thường trú' },
  { everyday: 'cưới', statute: 'kết hôn' },
  { everyday: 'sang tên', statute: 'đăng ký biến động đất đai' },
  { everyday: 'giấy khai sinh', statute: 'đăng ký khai sinh' },
  { everyday: 'làm thêm giờ', statute: 'làm thêm' },
  { everyday: 'cho vay nặng lãi', statute: 'cho vay lãi nặng' },
  { everyday: 'chia tài sản thừa kế', statute: 'phân chia di sản' },
];
