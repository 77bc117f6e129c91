import { formatDay } from '@pho-luat/shared/dates';
import { toSlug } from '@pho-luat/shared/slug';
import { summaryFooter } from '../papers/paper.ts';
import type { DemoAttachment, DemoOf } from '../types.ts';

type Facts = Pick<
  DemoOf<'attachment'>,
  'title' | 'docType' | 'issuer' | 'signer' | 'signerPosition' | 'effectiveOn' | 'expiresOn' | 'replaces'
> & {
  number: string;
  issuedOn: string;
  /** The issuer's name as the paper prints it. */
  issuerName: string;
  /** `luat-14-2012-qh13`: a name that another document can say. */
  key: string;
  /** Markdown: what it says, in our own words. */
  summary: string;
};

/** A law or decree: its facts are the law's, its file is our own summary and says so. */
export function summaryOf({ key, issuerName, summary, ...facts }: Facts): DemoAttachment {
  const lastDay = facts.expiresOn && `\n| Có hiệu lực đến hết ngày | ${formatDay(facts.expiresOn)} |`;
  const body = `Bản này giới thiệu ngắn gọn nội dung chính để người đọc biết văn bản có liên quan đến mình hay không. Khi áp dụng, hãy đọc toàn văn.

| Thuộc tính | Giá trị |
| --- | --- |
| Số, ký hiệu | ${facts.number} |
| Cơ quan ban hành | ${issuerName} |
| Ngày ban hành | ${formatDay(facts.issuedOn)} |
| Ngày có hiệu lực | ${facts.effectiveOn ? formatDay(facts.effectiveOn) : 'xem trong văn bản'} |${lastDay ?? ''}

${summary}

## Tìm toàn văn ở đâu

- Cơ sở dữ liệu quốc gia về pháp luật: vbpl.vn
- Công báo điện tử Chính phủ: congbao.chinhphu.vn
- Hỏi tại bộ phận một cửa của xã, phường, hoặc Trung tâm Trợ giúp pháp lý nhà nước.`;
  return {
    document: {
      ...facts,
      slug: key,
      extent: 'summary',
      fullTextUrl: 'https://vbpl.vn',
      file: `${key}.pdf`,
      htmlBody: body,
    },
    paper: {
      fileName: `Tóm tắt ${toSlug(facts.number)}`,
      kind: 'BẢN TÓM TẮT',
      abstract: `${facts.title} (${facts.number})`,
      body,
      footer: summaryFooter,
    },
  };
}
