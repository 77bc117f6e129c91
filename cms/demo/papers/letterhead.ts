import type { OfficialHead } from './paper.ts';

/** The fixed words of Decree 30/2020/NĐ-CP, Appendix I. */
export const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;

export function numberLine(head: OfficialHead): string {
  return `Số: ${head.number}`;
}

/** `Hải Phòng, ngày 17 tháng 02 năm 2022`: a zero before days under 10 and before January and February. */
export function placeAndDay({ place, issuedOn }: OfficialHead): string {
  const [year, month, day] = issuedOn.split('-') as [string, string, string];
  return `${place}, ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
