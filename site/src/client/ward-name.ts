import { fold } from '@pho-luat/shared/text';

/** Words before a name: many a ward has that of the district which it was in, and in letters the kind is one letter. */
const kind = /^(phuong|xa|dac khu|quan|huyen|thi xa|thi tran|thanh pho|p|x|q|h|tx|tt|tp)\b[\s.]*(?=\w)/;

/** The wards whose names have what is typed; where none has, those that may be meant by it: `P. Lê Chân`, `quận lê chân`, `lechan`, `Lê Chân, Hải Phòng`. */
export function wardsMeant<Ward extends { name: string }>(wards: readonly Ward[], typed: string): Ward[] {
  const having = (form: (text: string) => string) => wards.filter(({ name }) => form(name).includes(form(typed.trim())));
  const named = having(fold);
  return named.length > 0 ? named : having(bare);
}

function bare(text: string): string {
  const [first = ''] = fold(text).trim().split(',');
  return first.replace(kind, '').replace(/\W/g, '');
}
