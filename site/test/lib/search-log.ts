import { sha256Of } from '@pho-luat/shared/sha256';
import { bytes, linesAfter, type Published } from './fixture-log.ts';

/**
 * The log of a small site as residents search it, on the day before the laws of 2025: laws, a plan with its signed paper and its annex, articles.
 * Numbers and days of the laws are their own.
 */
export const searchDay = new Date('2024-12-30T03:00:00.000Z');

const agencies = {
  council: ['Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố', 'hoi-dong'],
  assembly: ['Quốc hội', 'quoc-hoi'],
  government: ['Chính phủ', 'chinh-phu'],
  ministry: ['Bộ Tư pháp', 'bo-tu-phap'],
  justice: ['Sở Tư pháp', 'so-tu-phap'],
} as const;

const categories = {
  land: ['Đất đai', 'dat-dai'],
  family: ['Hôn nhân và gia đình', 'hon-nhan-va-gia-dinh'],
  traffic: ['Giao thông', 'giao-thong'],
  council: ['Hoạt động của Hội đồng', 'hoat-dong-cua-hoi-dong'],
} as const;

const agency = (name: keyof typeof agencies) => `agency${name}0000000`;
const category = (name: keyof typeof categories) => `category${name}00000`;
const planId = 'plan202200000001';

interface Official {
  title: string;
  slug?: string;
  docType: string;
  number?: string;
  issuer: keyof typeof agencies;
  issuedOn: string;
  effectiveOn?: string;
  expiresOn?: string;
  file?: string;
  htmlBody?: string;
}

const officials: Record<string, Official> = {
  plan: {
    title: 'Hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2022',
    docType: 'KH',
    number: '31/KH-HĐPHPBGDPL',
    issuer: 'council',
    issuedOn: '2022-02-11',
    file: 'signed',
  },
  annex: {
    title: 'Phụ lục phân công nhiệm vụ, kèm theo Kế hoạch số 31/KH-HĐPHPBGDPL ngày 11 tháng 02 năm 2022',
    slug: 'phu-luc-ke-hoach-31',
    docType: 'KH',
    issuer: 'council',
    issuedOn: '2022-02-11',
  },
  land2024: {
    title: 'Luật Đất đai',
    docType: 'L',
    number: '31/2024/QH15',
    issuer: 'assembly',
    issuedOn: '2024-01-18',
    effectiveOn: '2024-08-01',
    htmlBody:
      'Luật này quy định về chế độ sở hữu đất đai, quyền hạn và trách nhiệm của Nhà nước, quyền và nghĩa vụ của người sử dụng đất.',
  },
  land2013: {
    title: 'Luật Đất đai',
    docType: 'L',
    number: '45/2013/QH13',
    issuer: 'assembly',
    issuedOn: '2013-11-29',
    effectiveOn: '2014-07-01',
    expiresOn: '2024-07-31',
    htmlBody:
      'Luật này quy định về chế độ sở hữu đất đai, quyền hạn và trách nhiệm của Nhà nước, quyền và nghĩa vụ của người sử dụng đất.',
  },
  mediation: {
    title: 'Luật Hòa giải ở cơ sở',
    docType: 'L',
    number: '35/2013/QH13',
    issuer: 'assembly',
    issuedOn: '2013-06-20',
    effectiveOn: '2014-01-01',
    htmlBody:
      'Hòa giải ở cơ sở là việc hòa giải viên hướng dẫn, giúp đỡ các bên đạt được thỏa thuận, tự nguyện giải quyết với nhau các mâu thuẫn, tranh chấp, vi phạm pháp luật.',
  },
  education: {
    title: 'Luật Phổ biến, giáo dục pháp luật',
    docType: 'L',
    number: '14/2012/QH13',
    issuer: 'assembly',
    issuedOn: '2012-06-20',
    effectiveOn: '2013-01-01',
  },
  family: {
    title: 'Luật Hôn nhân và gia đình',
    docType: 'L',
    number: '52/2014/QH13',
    issuer: 'assembly',
    issuedOn: '2014-06-19',
    effectiveOn: '2015-01-01',
  },
  order: {
    title: 'Luật Trật tự, an toàn giao thông đường bộ',
    docType: 'L',
    number: '36/2024/QH15',
    issuer: 'assembly',
    issuedOn: '2024-06-27',
    effectiveOn: '2025-01-01',
  },
  fines: {
    title:
      'Quy định xử phạt vi phạm hành chính về trật tự, an toàn giao thông trong lĩnh vực giao thông đường bộ; trừ điểm, phục hồi điểm giấy phép lái xe',
    docType: 'NĐ',
    number: '168/2024/NĐ-CP',
    issuer: 'government',
    issuedOn: '2024-12-26',
    effectiveOn: '2025-01-01',
  },
  data: {
    title: 'Bảo vệ dữ liệu cá nhân',
    docType: 'NĐ',
    number: '13/2023/NĐ-CP',
    issuer: 'government',
    issuedOn: '2023-04-17',
    effectiveOn: '2023-07-01',
  },
  births: {
    title: 'Quy định chi tiết thi hành một số điều của Luật Hộ tịch và Nghị định số 123/2015/NĐ-CP',
    docType: 'TT',
    number: '04/2020/TT-BTP',
    issuer: 'ministry',
    issuedOn: '2020-05-28',
    effectiveOn: '2020-07-16',
    file: 'form',
  },
};

interface Written {
  slug: string;
  title: string;
  category: keyof typeof categories;
  on: string;
  body: string;
}

const articles: Written[] = [
  {
    slug: 'trien-khai-ke-hoach-31',
    title: 'Hội đồng triển khai Kế hoạch số 31/KH-HĐPHPBGDPL',
    category: 'council',
    on: '2022-02-21',
    body: 'Kế hoạch số 31/KH-HĐPHPBGDPL giao việc cho từng cơ quan thành viên. Kế hoạch số 31/KH-HĐPHPBGDPL có hiệu lực đến hết năm.',
  },
  {
    slug: 'tap-huan-tuyen-truyen-vien',
    title: 'Tập huấn nghiệp vụ PBGDPL cho tuyên truyền viên',
    category: 'council',
    on: '2024-05-20',
    body: 'Ba trăm tuyên truyền viên học cách soạn tờ gấp và nói chuyện trước đông người.',
  },
  {
    slug: 'ngay-phap-luat-9-11',
    title: 'Ngày Pháp luật 9 tháng 11 có những hoạt động gì',
    category: 'council',
    on: '2024-11-05',
    body: 'Ngày 9 tháng 11 hằng năm là Ngày Pháp luật của nước Cộng hòa xã hội chủ nghĩa Việt Nam, theo Luật Phổ biến, giáo dục pháp luật.',
  },
  {
    slug: 'hoi-thi-phap-luat-truc-tuyen',
    title: 'Hội thi tìm hiểu pháp luật trực tuyến',
    category: 'council',
    on: '2024-09-10',
    body: 'Mỗi tuần mười câu hỏi, trả lời trên điện thoại. Đây là hình thức phổ biến, giáo dục pháp luật được học sinh ưa thích.',
  },
  {
    slug: 'to-hoa-giai-doi-ngo',
    title: 'Một tổ hòa giải ở ngõ nhỏ',
    category: 'council',
    on: '2024-03-04',
    body: 'Tổ hòa giải ở cơ sở gồm năm người. Năm qua tổ đã hòa giải thành mười hai vụ mâu thuẫn giữa hàng xóm.',
  },
  {
    slug: 'mat-giay-chung-nhan',
    title: 'Mất giấy chứng nhận quyền sử dụng đất thì làm lại thế nào',
    category: 'land',
    on: '2024-08-12',
    body: 'Khai báo với Ủy ban nhân dân cấp xã; sau khi niêm yết, nộp đơn đề nghị cấp lại tại bộ phận một cửa.',
  },
  {
    slug: 'lan-ranh-gioi-thua-dat',
    title: 'Nhà bên xây tường lấn sang thửa đất của mình',
    category: 'land',
    on: '2024-06-03',
    body: 'Hàng xóm lấn ranh giới thửa đất thì trước hết hòa giải tại Ủy ban nhân dân cấp xã, không thành mới khởi kiện.',
  },
  {
    slug: 'tach-thua-cho-con',
    title: 'Tách thửa đất cho con cần những gì',
    category: 'land',
    on: '2024-10-15',
    body: 'Thửa đất được tách phải có lối đi và đủ diện tích tối thiểu do Ủy ban nhân dân cấp tỉnh quy định.',
  },
  {
    slug: 'dang-ky-bien-dong-dat-dai',
    title: 'Đăng ký biến động đất đai trong ba mươi ngày',
    category: 'land',
    on: '2024-07-08',
    body: 'Mua bán, tặng cho, thừa kế quyền sử dụng đất xong thì người sử dụng đất đăng ký biến động trong ba mươi ngày.',
  },
  {
    slug: 'thuan-tinh-ly-hon',
    title: 'Thuận tình ly hôn: nộp đơn ở đâu, cần giấy tờ gì',
    category: 'family',
    on: '2024-04-22',
    body: 'Vợ chồng cùng ký đơn, thỏa thuận xong việc nuôi con và chia tài sản thì yêu cầu tòa án công nhận.',
  },
  {
    slug: 'thua-ke-khong-di-chuc',
    title: 'Thừa kế khi không có di chúc',
    category: 'family',
    on: '2024-02-19',
    body: 'Di sản chia đều cho hàng thừa kế thứ nhất: vợ, chồng, cha mẹ, con của người mất.',
  },
  {
    slug: 'di-chuc-viet-tay',
    title: 'Di chúc viết tay có giá trị không',
    category: 'family',
    on: '2023-12-11',
    body: 'Di chúc viết tay hợp pháp khi người lập minh mẫn, tự viết và ký. Người thừa kế giữ bản gốc.',
  },
  {
    slug: 'khai-sinh-cho-con',
    title: 'Làm giấy khai sinh cho con',
    category: 'family',
    on: '2024-01-15',
    body: 'Cha hoặc mẹ đăng ký khai sinh trong 60 ngày kể từ ngày sinh con, không mất lệ phí.',
  },
  {
    slug: 'bao-luc-gia-dinh',
    title: 'Bị chồng đánh thì báo ai',
    category: 'family',
    on: '2023-11-20',
    body: 'Gọi tổng đài 111 nếu có trẻ em, hoặc báo công an, Ủy ban nhân dân xã. Bạo lực gia đình là hành vi bị nghiêm cấm.',
  },
  {
    slug: 'hai-luat-moi-ve-duong-bo',
    title: 'Hai luật mới về đường bộ từ năm 2025',
    category: 'traffic',
    on: '2024-12-16',
    body: 'Luật Trật tự, an toàn giao thông đường bộ và Luật Đường bộ cùng có hiệu lực từ ngày 01 tháng 01 năm 2025.',
  },
  {
    slug: 'nong-do-con-xe-may',
    title: 'Đi xe máy có nồng độ cồn bị phạt bao nhiêu',
    category: 'traffic',
    on: '2024-12-27',
    body: 'Từ ngày 01 tháng 01 năm 2025, người điều khiển xe máy có nồng độ cồn bị phạt đến mười triệu đồng theo Nghị định 168/2024/NĐ-CP.',
  },
  {
    slug: 'doi-giay-phep-lai-xe',
    title: 'Đổi giấy phép lái xe hết hạn ở đâu',
    category: 'traffic',
    on: '2024-05-06',
    body: 'Nộp hồ sơ trên cổng dịch vụ công. Quá hạn từ ba tháng đến dưới một năm phải sát hạch lại lý thuyết.',
  },
  {
    slug: 'mu-bao-hiem-cho-tre',
    title: 'Trẻ mấy tuổi phải đội mũ bảo hiểm',
    category: 'traffic',
    on: '2024-09-02',
    body: 'Trẻ từ đủ 6 tuổi ngồi sau xe máy phải đội mũ bảo hiểm và cài quai đúng cách.',
  },
];

const withdrawn: Written = {
  slug: 'so-ho-khau-giay',
  title: 'Xin cấp sổ hộ khẩu giấy',
  category: 'family',
  on: '2020-03-02',
  body: 'Chủ hộ mang giấy tờ đến công an xã.',
};

const words: Published[] = [
  ['abbreviation', 'abbreviation0001', { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' }],
  ['synonym', 'synonym000000001', { everyday: 'sổ đỏ', statute: 'giấy chứng nhận quyền sử dụng đất' }],
  ['synonym', 'synonym000000002', { everyday: 'bằng lái', statute: 'giấy phép lái xe' }],
];

/** What was read of files, by name, page after page. */
const texts = {
  signed: [
    'HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT\nSố: 31/KH-HĐPHPBGDPL\nKẾ HOẠCH\nHoạt động của Hội đồng năm 2022',
    'I. MỤC ĐÍCH, YÊU CẦU\nNâng cao trách nhiệm của cơ quan thành viên; hướng về cơ sở, lấy người dân làm trung tâm.',
    'II. NỘI DUNG\nTập huấn kỹ năng cho hòa giải viên huyện đảo Bạch Long Vĩ bằng cầu truyền hình trong quý III.',
  ],
  form: [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỜ KHAI ĐĂNG KÝ KHAI SINH\nKính gửi: …\nHọ, chữ đệm, tên người yêu cầu: …',
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật.',
  ],
};

/** What the CMS answers when it is asked for a text. */
export const readTexts = new Map(Object.values(texts).map((pages) => [sha256Of(JSON.stringify(pages)), pages]));

function file(id: string, name: string, text?: readonly string[]): Published {
  const content = Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);
  bytes.set(sha256Of(content), content);
  const mime = name.endsWith('.pdf')
    ? 'application/pdf'
    : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return [
    'file',
    id,
    {
      name,
      ext: name.slice(name.lastIndexOf('.')),
      mime,
      sha256: sha256Of(content),
      size: content.length,
      ...(text ? { text: sha256Of(JSON.stringify(text)) } : {}),
    },
  ];
}

const files: Record<string, Published> = {
  signed: file('filesigned000001', 'Kế hoạch 31 đã ký.pdf', texts.signed),
  form: file('fileform00000001', 'Tờ khai đăng ký khai sinh.docx', texts.form),
  other: file('fileother0000001', 'Bản chụp.pdf'),
};

const officialId = (name: string) => `attachment${name.padEnd(12, '0')}`;

const article = ({ slug, title, body, on, category: name }: Written, more: Record<string, unknown> = {}): Published => [
  'article',
  `article${sha256Of(slug).slice(0, 12)}`,
  { slug, title, body, category: category(name), publishedOn: `${on}T02:00:00.000Z`, ...more },
];

const published: Published[] = [
  ...Object.entries(agencies).map(([name, [label, slug]]): Published => [
    'agency',
    agency(name as keyof typeof agencies),
    { name: label, slug },
  ]),
  [
    'site-setting',
    'sitesetting00001',
    { siteName: 'Phổ Luật', owner: agency('council'), editorsContact: 'banbientap@example.vn' },
  ],
  ...Object.entries(categories).map(([name, [label, slug]], order): Published => [
    'category',
    category(name as keyof typeof categories),
    { name: label, slug, order },
  ]),
  ...Object.values(files),
  ...Object.entries(officials).map(([name, { issuer, file: ownFile = 'other', ...fields }]): Published => [
    'attachment',
    officialId(name),
    { ...fields, issuer: agency(issuer), file: files[ownFile]?.[1] },
  ]),
  [
    'plan',
    planId,
    {
      title: 'Hoạt động của Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố năm 2022',
      slug: 'hoat-dong-hoi-dong-2022',
      document: officialId('plan'),
      number: '31/KH-HĐPHPBGDPL',
      year: 2022,
      issuer: agency('council'),
      issuedOn: '2022-02-11',
      purposes: 'Nâng cao trách nhiệm của cơ quan thành viên.',
    },
  ],
  ...articles.map((each) => article(each)),
  article(withdrawn, { withdrawn: { on: '2023-01-01', reason: 'Sổ hộ khẩu giấy hết giá trị sử dụng từ năm 2023.' } }),
  ...words,
];

export const searchLog = linesAfter([], published);
