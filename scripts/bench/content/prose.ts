import { formatDay } from '@pho-luat/shared/dates';
import { bylines, halls, hosts, wards } from './places.ts';
import type { Random } from './random.ts';
import type { Subject } from './subjects.ts';

/** Paragraphs as an editor would type them, in Markdown. */

/** Three sentences to a paragraph. */
export function paragraphs(sentences: string[]): string {
  const found: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) found.push(sentences.slice(at, at + 3).join(' '));
  return found.join('\n\n');
}

/** What took place in the wards: a reporter's sentences, each with its own place and figures. */
export function newsPart(chance: Random, subject: Subject, on: string, count: number): string {
  return paragraphs(Array.from({ length: count }, () => chance.pick(news)(chance, subject, on)));
}

export function leadOf(chance: Random, { name }: Subject, matter: string): string {
  const ward = chance.pick(wards);
  return chance.pick([
    `Nhiều người dân phường ${ward} hỏi về ${matter}. Bài viết này trả lời những câu hỏi thường gặp nhất, kèm nơi nộp hồ sơ.`,
    `Buổi sinh hoạt pháp luật tháng này tại ${chance.pick(halls)} phường ${ward} nói về ${matter}, một việc nhà nào cũng có lúc phải lo.`,
    `${matter[0]?.toUpperCase()}${matter.slice(1)}: quy định ra sao, làm ở đâu, mất bao lâu, và những chỗ hay nhầm trong lĩnh vực ${name.toLowerCase()}.`,
  ]);
}

const news: ((chance: Random, subject: Subject, on: string) => string)[] = [
  (chance, subject, on) =>
    `Ngày ${formatDay(on)}, ${chance.pick(hosts)} phường ${chance.pick(wards)} mời ${chance.int(40, 320)} người đến ${chance.pick(halls)} nghe nói chuyện về ${chance.pick(subject.matters)}.`,
  (chance, subject) =>
    `Bà con tổ dân phố số ${chance.int(1, 48)} đặt ${chance.int(8, 60)} câu hỏi, phần lớn xoay quanh ${chance.pick(subject.matters)}; câu nào chưa trả lời được ngay thì được ghi lại và gửi trả lời bằng văn bản.`,
  (chance) =>
    `Trong quý vừa qua, ${chance.int(4, 30)} tổ hòa giải của phường ${chance.pick(wards)} tiếp nhận ${chance.int(5, 90)} vụ việc và hòa giải thành ${chance.int(60, 95)}%.`,
  (chance) =>
    `Phường ${chance.pick(wards)} đã phát ${chance.int(200, 4_000)} tờ gấp có mã QR, dán tại ${chance.int(5, 40)} điểm để người đi đường quét và đọc tiếp trên điện thoại.`,
  (chance) =>
    `Theo ${chance.pick(bylines)}, người ghi chép buổi gặp, điều bà con mong nhất là được chỉ đúng nơi nộp và đúng giấy tờ cần mang ngay từ lần đầu.`,
  (chance, subject) =>
    `Học sinh trường trung học cơ sở ${chance.pick(wards)} dựng một tiểu phẩm ${chance.int(8, 20)} phút về ${chance.pick(subject.matters)}, được chiếu lại trên trang của nhà trường.`,
  (chance) =>
    `Bộ phận một cửa phường ${chance.pick(wards)} tiếp nhận ${chance.int(60, 900)} hồ sơ trong tháng, trong đó ${chance.int(40, 98)}% được nộp trực tuyến và trả kết quả trước hạn.`,
];
