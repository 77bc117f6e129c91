import { deflateSync } from 'node:zlib';
import { docxOf, stylesOf } from '../../../reading/support/office.ts';

/** Word documents as Word writes them, cut to what matters; beside this, a file for each with the Markdown that it becomes. */

const p = (properties: string, ...runs: string[]) => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = '<w:b/>';
const italic = '<w:i/>';
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const centred = '<w:jc w:val="center"/>';
const item = (number: number, level = 0) =>
  `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const plain = (text: string) => p('', r(text));
const heads = (...texts: string[]) => row(...texts.map((text) => cell(p(centred, r(text, bold)))));

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...more: string[]) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
    'styles',
    'numbering',
    'footnotes',
    'comments',
  ]
    .map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`)
    .join('')}${more.join('')}</Relationships>`,
});

const styles = stylesOf(
  [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục của cơ quan"/><w:basedOn w:val="u2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:basedOn w:val="u2"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style>',
  ].join(''),
);

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const numbering = {
  'word/numbering.xml': `<w:numbering ${wordNames}>${[
    list(0, level(0, 'bullet', '\uF0B7'), level(1, 'bullet', 'o')),
    list(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'), level(2, 'decimal', '%1.%3.')),
    list(2, level(0, 'decimal', 'Điều %1.')),
    list(3, level(0, 'upperRoman', '%1.')),
  ].join(
    '',
  )}${[0, 1, 2, 3].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
};

const word = (body: string, more: Record<string, string | Uint8Array> = {}) =>
  docxOf(body, { more: { ...relationships(), ...styles, ...numbering, ...more } });

/** A picture of one colour. */
function png(): Uint8Array {
  const crcTable = Array.from({ length: 256 }, (_, n) =>
    Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
  );
  const crc = (bytes: Buffer) => ~bytes.reduce((sum, byte) => (crcTable[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), -1) >>> 0;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, 200, 30, 30, 200, 30, 30, 0, 200, 30, 30, 200, 30, 30]));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const drawing = (id: string, words: string) =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="${words}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${office}" r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const image = (id: string, target: string) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${target}"/>`;
const pictureTypes = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};

/** By name. */
export const documents: Record<string, Buffer> = {
  'headings-by-style': word(
    p(style('Title'), r('Đổi giấy phép lái xe ')) +
      p('', r('Từ năm 2025, giấy phép lái xe có hạng mới.', bold)) +
      p(style('toc1'), r('Nơi làm 1')) +
      p(style('u1'), r('Nơi làm', bold)) +
      plain('Công an cấp xã, hoặc Cổng Dịch vụ công quốc gia.') +
      p(style('Muc'), r('Ở nước ngoài')) +
      plain('Cơ quan đại diện.') +
      p(style('u1'), r('Lệ phí')) +
      plain('Xem bảng ở nơi làm.'),
  ),
  'headings-by-bold': word(
    p(centred, r('KẾ HOẠCH', bold)) +
      p(centred, r('Tổ chức Ngày Pháp luật Việt Nam', bold)) +
      plain('') +
      p('', r('I. MỤC ĐÍCH, YÊU CẦU', bold)) +
      p('', r('1. Mục đích', bold)) +
      plain('Nâng cao ý thức pháp luật của người dân.') +
      p('', r('2. Yêu cầu', bold)) +
      p('', r('Thiết thực, tiết kiệm.', bold), r(' Không hình thức.')) +
      p('', r('II. NỘI DUNG', bold)) +
      plain('Treo băng rôn ở trụ sở.'),
  ),
  lists: word(
    p(style('u1'), r('Thủ tục chuyển nhượng đất')) +
      p(item(1), r('Hợp đồng công chứng')) +
      p(item(1, 1), r('hai bản')) +
      p(item(1), r('Giấy chứng nhận')) +
      plain('Các bước:') +
      p(item(2), r('Nộp hồ sơ')) +
      p(item(2), r('Nộp thuế')) +
      p(item(2, 1), r('thuế thu nhập')) +
      p(item(2, 1), r('lệ phí trước bạ')) +
      p(item(2), r('Nhận kết quả')) +
      plain('Nếu ở xa:') +
      p(item(5), r('Gửi hồ sơ qua bưu điện')) +
      p(style('Dieu'), r('Phạm vi')) +
      plain('Áp dụng trong thành phố.') +
      p(style('Dieu'), r('Trách nhiệm')) +
      p(item(4), r('Sở Tư pháp chủ trì.')) +
      p('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', r('Hết.')),
  ),
  'merged-cells': word(
    table(
      heads('Việc', 'Nơi làm', 'Thời hạn'),
      row(cell(plain('Khai sinh')), cell(plain('Xã'), '<w:vMerge w:val="restart"/>'), cell(plain('Trong ngày'))),
      row(cell(plain('Khai tử')), cell(p(''), '<w:vMerge/>'), cell(plain('Trong ngày') + plain('hoặc hôm sau'))),
      row(cell(plain('Không thu lệ phí'), '<w:gridSpan w:val="3"/>')),
    ) + plain('Theo quy định.'),
  ),
  footnotes: word(
    plain('Hòa giải ở cơ sở') +
      p(
        '',
        r('Hòa giải viên được bầu'),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        r(' ở thôn'),
        '<w:r><w:footnoteReference w:id="3"/></w:r>',
        r('.'),
      ) +
      plain('Nhiệm kỳ theo luật.'),
    {
      'word/footnotes.xml': `<w:footnotes ${wordNames}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${[
        [2, 'Điều 8 Luật Hòa giải ở cơ sở.'],
        [3, 'Hoặc tổ dân phố.'],
      ]
        .map(([id, text]) => `<w:footnote w:id="${id}">${p('', '<w:r><w:footnoteRef/></w:r>', r(` ${text}`))}</w:footnote>`)
        .join('')}</w:footnotes>`,
    },
  ),
  'tracked-changes': word(
    p(
      '',
      r('Hạn nộp là '),
      `<w:del w:id="1" w:author="An"><w:r><w:delText>30</w:delText></w:r></w:del>`,
      `<w:ins w:id="2" w:author="An">${r('60')}</w:ins>`,
      r(' ngày.'),
    ) +
      `<w:p><w:pPr>${item(1)}<w:rPr><w:del w:id="4" w:author="An"/></w:rPr></w:pPr><w:del w:id="5" w:author="An"><w:r><w:delText>Đoạn bỏ.</w:delText></w:r></w:del></w:p>` +
      p(
        `<w:jc w:val="left"/><w:pPrChange w:id="3" w:author="An"><w:pPr>${item(1)}${centred}</w:pPr></w:pPrChange>`,
        r('Nộp ở xã'),
        '<w:r><w:commentReference w:id="0"/></w:r>',
        r('.'),
      ),
    {
      'word/comments.xml': `<w:comments ${wordNames}><w:comment w:id="0" w:author="Bình">${plain('Xem lại.')}</w:comment></w:comments>`,
    },
  ),
  pictures: docxOf(
    p(style('Title'), r('Lấy căn cước ở đâu')) +
      plain('Ở công an xã.') +
      p('', drawing('one', 'Bàn tiếp dân')) +
      plain('Sơ đồ:') +
      p('', drawing('two', 'A map Description automatically generated')) +
      p('', drawing('drawn', 'Biểu đồ')),
    {
      more: {
        ...relationships(image('one', 'image1.png'), image('two', 'image2.png'), image('drawn', 'image3.emf')),
        ...styles,
        ...pictureTypes,
        'word/media/image1.png': png(),
        'word/media/image2.png': Buffer.concat([png(), Buffer.from('<!DOCTYPE svg>')]),
        'word/media/image3.emf': new Uint8Array([1, 0, 0, 0]),
      },
    },
  ),
  article: docxOf(
    p(style('Title'), r('Bộ phận một cửa đổi giờ làm việc')) +
      p('', r('Từ tháng mười một, bộ phận một cửa của phường làm việc cả sáng thứ bảy.', bold)) +
      p(style('u1'), r('Giờ làm việc')) +
      table(
        heads('Ngày', 'Sáng', 'Chiều'),
        row(cell(plain('Thứ hai đến thứ sáu')), cell(plain('7h30–11h30')), cell(plain('13h30–17h'))),
        row(cell(plain('Thứ bảy')), cell(plain('8h–11h')), cell(plain('nghỉ'))),
      ) +
      p(style('u1'), r('Chỗ ngồi chờ')) +
      p('', drawing('one', '')),
    { more: { ...relationships(image('one', 'image1.png')), ...styles, ...pictureTypes, 'word/media/image1.png': png() } },
  ),
  'old-font': word(
    p(centred, r('th«ng b¸o', '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/><w:b/>')) +
      p(
        '',
        r('VÒ viÖc tæ chøc tËp huÊn ph¸p luËt cho c¸n bé c¬ së n¨m nay.', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
      ) +
      p(item(2), r('Thêi gian: th¸ng m­êi.', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
  ),
  links: word(
    p(
      '',
      r('Hỏi ở '),
      `<w:hyperlink r:id="portal" xmlns:r="${office}">${r('Cổng Dịch vụ công', '<w:u w:val="single"/>')}</w:hyperlink>`,
      r(', '),
      `<w:hyperlink r:id="script" xmlns:r="${office}">${r('bấm')}</w:hyperlink>`,
      r(' hay '),
      `<w:hyperlink w:anchor="muc2">${r('mục 2')}</w:hyperlink>`,
      r('.'),
    ) +
      p(
        '',
        r('Nước', italic),
        r(' H'),
        r('2', '<w:vertAlign w:val="subscript"/>'),
        r('O, '),
        r('nghiêng', italic),
        r(' &amp; &lt;b&gt;.'),
      ),
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="portal" Type="${office}/hyperlink" Target="https://dichvucong.gov.vn/" TargetMode="External"/><Relationship Id="script" Type="${office}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    },
  ),
};
