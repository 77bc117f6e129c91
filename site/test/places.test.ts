import { expect, test } from 'vitest';
import { article, fieldsOf, fixtureLines, ids, linesAfter, type Change } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** The directory: where residents go and whom they call. */

const [hongBang, doSon] = ['wardhongbang0001', 'warddoson0000001'];

const documents: Change[] = [
  ['ward', hongBang, { name: 'Hồng Bàng', slug: 'hong-bang', kind: 'ward' }],
  ['ward', doSon, { name: 'Đồ Sơn', slug: 'do-son', kind: 'ward' }],
  [
    'agency',
    'agencydesk000001',
    {
      name: 'Trung tâm Phục vụ hành chính công phường Hồng Bàng',
      slug: 'mot-cua-hong-bang',
      kind: 'one-stop',
      parent: 'agencyowner00001',
      phones: [{ label: 'Hộ tịch', number: '0225 000 0201' }],
      hours: 'Thứ Hai đến thứ Sáu',
      serves: [hongBang],
    },
  ],
  ['agency', 'agencyaid0000001', { name: 'Trung tâm Trợ giúp pháp lý', slug: 'tro-giup', kind: 'legal-aid' }],
];

const lines = linesAfter(fixtureLines(), documents);
const site = await pagesOfLines(lines);

const groupsAt = (path: string) =>
  routeAt(site, path, 'places').view.sections.map(({ title, groups }) => [
    title,
    ...groups.flatMap(({ kind, places }) => places.map(({ name }) => `${kind}: ${name}`)),
  ]);

test('wards and their places are data for the script that knows the reader’s ward: the city’s, where it has none of its own', () => {
  const ofCity = { kind: 'legal-aid', name: 'Trung tâm Trợ giúp pháp lý', phones: [] };
  expect(JSON.parse(site.texts.get('/danh-ba/gan-ban.json') ?? '')).toEqual([
    { slug: 'do-son', name: 'Phường Đồ Sơn', href: '/danh-ba/do-son/', places: [ofCity] },
    {
      slug: 'hong-bang',
      name: 'Phường Hồng Bàng',
      href: '/danh-ba/hong-bang/',
      places: [
        {
          kind: 'one-stop',
          name: 'Trung tâm Phục vụ hành chính công phường Hồng Bàng',
          phones: [{ label: 'Hộ tịch', number: '0225 000 0201' }],
          hours: 'Thứ Hai đến thứ Sáu',
        },
        ofCity,
      ],
    },
  ]);
});

test('a search has the lists of places by kind, and that of printed codes with the warning of fakes', () => {
  const found = new Map(site.pages.flatMap(({ path, search }) => (search ? [[path, search.document()] as const] : [])));
  expect(found.get('/danh-ba/loai/tro-giup-phap-ly/')).toMatchObject({ title: 'Trợ giúp pháp lý', kind: 'Danh bạ' });
  expect(found.get('/danh-ba/loai/tro-giup-phap-ly/')?.html).toMatch(/bào chữa.*địa chỉ/s);
  expect(found.get('/danh-ba/')).toMatchObject({ kind: 'Danh bạ' });
  expect(routeAt(site, '/danh-ba/loai/tro-giup-phap-ly/', 'places').view.near).toMatchObject({ kind: 'legal-aid' });
  expect(found.get('/q/')).toMatchObject({ title: 'Mã QR đã phát hành', kind: 'Trang' });
  expect(found.get('/q/')?.html).toContain('mã giả');
});

test('emergency numbers are on the home page and where a search finds nothing; an article and a topic have those of their topics, and a device keeps them only if asked', async () => {
  const emergencyNumbers = [
    { number: '113', name: 'Công an', topics: ['topicmarriage001'] },
    { number: '114', name: 'Cứu hỏa' },
  ];
  const [police, fire] = [
    { number: '113', name: 'Công an' },
    { number: '114', name: 'Cứu hỏa' },
  ];
  const about = (slug: string, topics: string[]): Change => [
    'article',
    `articletopic${slug}`,
    article({ title: slug, slug, topics }),
  ];
  const changes: Change[] = [
    ['site-setting', ids.setting, { ...fieldsOf(ids.setting), emergencyNumbers }],
    about('ket-hon', ['topicmarriage001']),
    about('khac', []),
  ];
  const with113 = await pagesOfLines(linesAfter(fixtureLines(), changes));
  expect(routeAt(with113, '/', 'home').view.emergency).toEqual([police, fire]);
  expect(routeAt(with113, '/tim-kiem/', 'search').view.emergency).toEqual([police, fire]);
  const [withTopic, other] = ['ket-hon', 'khac'].map((slug) => routeAt(with113, `/bai-viet/${slug}/`, 'article'));
  const topic = routeAt(with113, '/chu-de/ket-hon/', 'article-list');
  expect([withTopic?.view.emergency, other?.view.emergency, topic.view.parts?.emergency]).toEqual([[police], [], [police]]);
  expect([withTopic?.head.onlyIfSaved, other?.head.onlyIfSaved, topic.head.onlyIfSaved]).toEqual([true, undefined, true]);
});

test('a ward’s page has its own places before those of the whole city', () => {
  expect(groupsAt('/danh-ba/hong-bang/')).toEqual([
    ['Của phường Hồng Bàng', 'one-stop: Trung tâm Phục vụ hành chính công phường Hồng Bàng'],
    ['Của cả thành phố', 'legal-aid: Trung tâm Trợ giúp pháp lý'],
  ]);
  const contact = routeAt(site, '/danh-ba/hong-bang/', 'places').view.sections[0]?.groups[0]?.places[0];
  expect(contact).toEqual({
    name: 'Trung tâm Phục vụ hành chính công phường Hồng Bàng',
    parent: 'Hội đồng phối hợp PBGDPL thành phố',
    phones: [{ label: 'Hộ tịch', number: '0225 000 0201' }],
    hours: 'Thứ Hai đến thứ Sáu',
    wards: [],
  });
});

test('a ward that nobody serves says so, and leads to the city’s places', () => {
  const { lead } = routeAt(site, '/danh-ba/do-son/', 'places').view;
  expect(lead).toContain('chưa có nơi nào của riêng phường Đồ Sơn');
  expect(groupsAt('/danh-ba/do-son/')).toEqual([['Của cả thành phố', 'legal-aid: Trung tâm Trợ giúp pháp lý']]);
});

test('the directory has the city’s places, every ward, and a page for each kind; an agency without a kind is in none', () => {
  expect(groupsAt('/danh-ba/')).toEqual([[undefined, 'legal-aid: Trung tâm Trợ giúp pháp lý']]);
  const { kinds, wards } = routeAt(site, '/danh-ba/', 'places').view;
  expect(kinds.map(({ href, count }) => [href, count])).toEqual([
    ['/danh-ba/loai/bo-phan-mot-cua/', 1],
    ['/danh-ba/loai/tro-giup-phap-ly/', 1],
  ]);
  expect(wards.map(({ label }) => label)).toEqual(['Phường Đồ Sơn', 'Phường Hồng Bàng']);
  const [group] = routeAt(site, '/danh-ba/loai/bo-phan-mot-cua/', 'places').view.sections[0]?.groups ?? [];
  expect(group?.places[0]?.wards).toEqual([{ label: 'Phường Hồng Bàng', href: '/danh-ba/hong-bang/' }]);
});

test('the address of a ward or a kind that has gone leads to the directory', async () => {
  const changes: Change[] = [
    ['agency', 'agencydesk000001', 'removed'],
    ['ward', doSon, 'removed'],
    ['ward', hongBang, { name: 'Hồng Bàng', slug: 'phuong-hong-bang', kind: 'ward' }],
  ];
  const after = await pagesOfLines(linesAfter(lines, changes));
  expect(after.redirects.get('/danh-ba/do-son/')).toBe('/danh-ba/#khong-con');
  expect(after.redirects.get('/danh-ba/loai/bo-phan-mot-cua/')).toBe('/danh-ba/');
  expect(after.redirects.get('/danh-ba/hong-bang/')).toBe('/danh-ba/phuong-hong-bang/');
});
