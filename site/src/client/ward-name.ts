import { fold } from '@pho-luat/shared/text';

/** Words before a name: many a ward has that of the district which it was in, and in letters the kind is one letter. */
const kind = /^(phuong|xa|dac khu|quan|huyen|thi xa|thi tran|p|x|q|h|tx|tt)\b[\s.]*(?=\w)/;

/** Whether a ward may be meant by what is typed: `P. Lê Chân`, `quận lê chân`, `lechan`, `Lê Chân, Hải Phòng`. */
export function mayBeWard(name: string, typed: string): boolean {
  return fold(name).includes(fold(typed.trim())) || bare(name).includes(bare(typed));
}

function bare(text: string): string {
  const [first = ''] = fold(text).trim().split(',');
  return first.replace(kind, '').replace(/\W/g, '');
}
