import * as demo from '../../../cms/demo/around/sections.ts';
import { terms as demoTerms } from '../../../cms/demo/around/terms.ts';
import { documentSchemas, type DocumentOf } from '@pho-luat/shared/content-types/index';
import { toSlug } from '@pho-luat/shared/slug';
import { idOf } from './ids.ts';
import { wards as names } from './places.ts';

/** The small documents around articles: agencies, settings, sections, life events, words for search, static pages. */

export const owner = idOf('agency', 0);
export const ministry = idOf('agency', 1);

export const wards: DocumentOf<'ward'>[] = names.map((name) => ({ name, slug: toSlug(name), kind: 'ward' }));

const bodies = [
  { name: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố', abbreviation: 'HĐPHPBGDPL', slug: 'hoi-dong-phoi-hop' },
  { name: 'Bộ Tư pháp', abbreviation: 'BTP', slug: 'bo-tu-phap', url: 'https://moj.gov.vn/' },
  { name: 'Sở Tư pháp', abbreviation: 'STP', slug: 'so-tu-phap', parent: ministry },
].map((agency) => ({ ...agency, phones: [], serves: [] }));

export const agencies: DocumentOf<'agency'>[] = [
  ...bodies,
  ...wards.map(({ name, slug }, index) => ({
    name: `Ủy ban nhân dân phường ${name}`,
    slug: `ubnd-phuong-${slug}`,
    parent: owner,
    kind: 'one-stop' as const,
    phones: [{ number: '0225 000 0000' }],
    serves: [idOf('ward', index)],
  })),
];

export const setting: DocumentOf<'site-setting'> = {
  isDemo: false,
  siteName: 'Phổ Luật',
  siteDescription: 'Pháp luật cho mọi người dân thành phố.',
  owner,
  address: 'Số 1 đường Trung Tâm',
  hotline: '1900 0000',
  emergencyNumbers: [
    { number: '113', name: 'Công an', topics: [] },
    { number: '115', name: 'Cấp cứu', topics: [] },
  ],
  editorsContact: 'banbientap@example.vn',
  socialLinks: [{ network: 'facebook', url: 'https://facebook.com/example', fanpageQr: true }],
  newsSources: [{ name: 'Báo Pháp luật Việt Nam', url: 'https://baophapluat.vn/' }],
  utilityLinks: [{ name: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn/' }],
};

/** One for each life event, and so of news, as every article is. */
export const categories = demo.topics.map(({ name, slug }, order) => documentSchemas.category.parse({ name, slug, order }));
export const topics = demo.topics.map((each) => documentSchemas.topic.parse(each));
export const terms = demoTerms.map((each) => documentSchemas.term.parse(each));

export const abbreviations: DocumentOf<'abbreviation'>[] = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' },
  { short: 'BHXH', long: 'bảo hiểm xã hội' },
  { short: 'GCN', long: 'giấy chứng nhận' },
];

export const synonyms: DocumentOf<'synonym'>[] = [
  { everyday: 'sổ đỏ', statute: 'giấy chứng nhận quyền sử dụng đất' },
  { everyday: 'ly dị', statute: 'ly hôn' },
  { everyday: 'bằng lái', statute: 'giấy phép lái xe' },
  { everyday: 'giấy khai sinh', statute: 'đăng ký khai sinh' },
];

export const pages: DocumentOf<'page'>[] = [
  {
    language: 'vi',
    title: 'Giới thiệu',
    slug: 'gioi-thieu',
    body: 'Trang này đăng thông tin pháp luật để mọi người dân dễ đọc, dễ tìm.',
  },
  {
    language: 'vi',
    title: 'Liên hệ',
    slug: 'lien-he',
    body: 'Thư góp ý gửi về ban biên tập. Câu hỏi về hồ sơ xin hỏi bộ phận một cửa.',
  },
  {
    language: 'vi',
    title: 'Hướng dẫn tìm kiếm',
    slug: 'huong-dan-tim-kiem',
    body: '## Tìm theo số hiệu\n\nGõ cả số và ký hiệu của văn bản.',
  },
];
