import type { DemoOf } from '../types.ts';

/** Addresses under `.example` belong to nobody: a demo must not send readers to a stranger. */
export const siteSetting: DemoOf<'site-setting'> = {
  isDemo: true,
  siteName: 'Phổ Luật',
  siteDescription:
    'Trang phổ biến, giáo dục pháp luật thành phố Hải Phòng: tin hoạt động, giải đáp dễ hiểu, văn bản và kế hoạch để ai cũng tra cứu được.',
  owner: 'hoi-dong-phoi-hop-pbgdpl',
  emblem: 'emblem',
  address: 'Cơ quan thường trực: Sở Tư pháp thành phố Hải Phòng',
  hotline: '0225 000 0000',
  emergencyNumbers: [
    { number: '113', name: 'Công an', topics: ['bao-luc-xam-hai', 'vay-muon-lua-dao-tren-mang', 'di-duong'] },
    { number: '114', name: 'Cứu hỏa' },
    { number: '115', name: 'Cấp cứu', topics: ['bao-luc-xam-hai', 'di-duong'] },
    { number: '111', name: 'Trẻ em', topics: ['bao-luc-xam-hai', 'sinh-con-khai-sinh'] },
    { number: '1022', name: 'Hỏi đáp' },
    {
      number: '0225 000 0101',
      name: 'Trợ giúp pháp lý (số minh họa)',
      topics: ['bao-luc-xam-hai', 'vay-muon-lua-dao-tren-mang'],
    },
  ],
  editorsContact: 'Ban biên tập Phổ Luật, banbientap@pholuat.example',
  socialLinks: [
    { network: 'facebook', url: 'https://facebook.pholuat.example', fanpageQr: true },
    { network: 'zalo', url: 'https://zalo.pholuat.example' },
    { network: 'youtube', url: 'https://youtube.pholuat.example' },
  ],
  newsSources: [
    { name: 'Cổng thông tin Bộ Tư pháp', url: 'https://moj.gov.vn' },
    { name: 'Cổng Pháp luật quốc gia', url: 'https://phapluat.gov.vn' },
    { name: 'Trang phổ biến, giáo dục pháp luật', url: 'https://pbgdpl.gov.vn' },
    { name: 'Báo điện tử Chính phủ', url: 'https://baochinhphu.vn' },
  ],
  utilityLinks: [
    { name: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
    { name: 'Cơ sở dữ liệu quốc gia về pháp luật', url: 'https://vbpl.vn' },
    { name: 'Cổng thông tin thành phố Hải Phòng', url: 'https://haiphong.gov.vn' },
    { name: 'Bảo hiểm xã hội Việt Nam', url: 'https://baohiemxahoi.gov.vn' },
  ],
};
