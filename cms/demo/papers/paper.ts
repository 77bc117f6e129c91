/** What a demo file holds, whatever format it is written in. */
export interface Paper {
  /** Without extension; readers see it when they save the file. */
  fileName: string;
  /** The administrative form of Decree 30/2020/NĐ-CP; a summary of a law has none, since it is not the law. */
  head?: OfficialHead;
  /** `KẾ HOẠCH`, `BẢN TÓM TẮT`; an official letter has none. */
  kind?: string;
  /** Trích yếu. */
  abstract: string;
  /** Markdown of the few forms that `blocks.ts` knows. */
  body: string;
  /** At the foot of every page, so that a demo paper is never taken for a real one. */
  footer: string;
}

export interface OfficialHead {
  /** The superior body, if it is named, and the issuing body. */
  organisation: string[];
  number: string;
  place: string;
  /** `YYYY-MM-DD` */
  issuedOn: string;
  /** Kính gửi, on an official letter. */
  addressees?: string[];
  /** Nơi nhận. */
  recipients: string[];
  /** `TM. HỘI ĐỒNG`, `CHỦ TỊCH` … */
  signingLines: string[];
  signer: string;
}

export const demoFooter = 'Văn bản minh họa cho bản dùng thử của Phổ Luật, không có giá trị pháp lý.';
export const summaryFooter = 'Bản tóm tắt do Phổ Luật soạn để giới thiệu, không thay cho văn bản gốc.';
