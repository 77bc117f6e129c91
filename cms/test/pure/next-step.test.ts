import { errors } from '@strapi/utils';
import { expect, it } from 'vitest';
import { bool, object } from 'yup';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { translations } from '../../src/admin/translations/index.ts';
import { minPasswordLength } from '../../src/limits.ts';
import { strapiOwnTexts } from '../../src/words/desk.ts';
import { guardWords } from '../../src/words/guards.ts';
import { intakeWords } from '../../src/words/intake.ts';
import { leftOutReasons, printWords } from '../../src/words/print.ts';
import { codesImportRefusals } from '../../src/words/printed-codes.ts';
import { strapiErrorText, strapiErrorWords } from '../../src/words/strapi-errors.ts';
import { takedownWords } from '../../src/words/takedown.ts';
import { uploadWords } from '../../src/words/uploads.ts';

/** A person who is refused reads what to do next, or whom to ask. */

const step = /hãy /i;
const ways = (words: Readonly<Record<string, string>>) => Object.entries(words);

it.each(ways(strapiErrorWords))('Strapi’s «%s» says what to do', (_english, text) => {
  expect(text).toMatch(step);
});

it('a link of an invitation, or for a new password, that is used up or cut off is refused in Vietnamese, with the way to another', () => {
  for (const message of ['Invalid registrationToken', 'Invalid registration info'])
    expect(strapiErrorText(message)).toContain('nhờ người có vai trò Quản trị gửi lại liên kết');
  expect(strapiErrorText(new errors.ApplicationError().message)).toContain('Hãy xin liên kết mới ở «Quên mật khẩu?»');
});

it('what somebody deleted meanwhile is refused in Vietnamese, with what becomes of the words that were typed', () => {
  expect(strapiErrorText(new errors.NotFoundError().message)).toContain('Hãy chép lại chữ chưa lưu');
});

it('an account that is neither open nor locked is refused in Vietnamese, and the button that empties a field does not say «Xóa»', async () => {
  const said = await object({ isActive: bool() })
    .validate({ isActive: null })
    .catch(({ message }: Error) => message);
  expect(strapiOwnTexts.find((own) => own.said.test(String(said)))?.words).toContain('Hãy chọn «Có» hoặc «Không»');
  expect(translations.clearLabel).toBe('Bỏ trống');
});

it('a field for a new password says how long it must be', () => {
  expect(translations['Auth.form.password.hint']).toMatch(new RegExp(`^Ít nhất ${minPasswordLength} ký tự`));
});

it('the last account that may do everything is refused in Vietnamese, with what comes first', () => {
  expect(strapiErrorText('You must have at least one user with super admin role.')).toContain('Hãy giao vai trò Quản trị');
});

it.each(
  ways({
    'a right to publish': guardWords.publishNeedsRight,
    'a right to give back': guardWords.returnNeedsRight,
    'a right to delete': guardWords.deleteNeedsRight,
    'a right to take down': takedownWords.needsRight,
    'something to take down': takedownWords.neverPublished,
    'something that is still there': takedownWords.takenDownAlready,
    'a right to bring back': takedownWords.returnNeedsRight('Lộ tên trẻ em'),
  }),
)('who lacks %s is told what to do', (_lack, text) => {
  expect(text).toMatch(step);
});

it.each(
  ways({
    'is in the book': codesImportRefusals.fault(2, '/qr/abc.html', codesImportRefusals.taken),
    'is there twice': codesImportRefusals.fault(2, '/qr/abc.html', codesImportRefusals.twice),
    'is a page of the site': codesImportRefusals.refusal(2, '/van-ban/', 'own'),
    'hangs nowhere': codesImportRefusals.withoutPlace(2),
  }),
)('who gives a printed code that %s is told what to do', (_fault, text) => {
  expect(text).toMatch(step);
});

it('who gives a table with an unknown column is told how to have it read', () => {
  const read = { columns: [], beyond: [], lines: [], cells: [] };
  expect(intakeWords.leftOut({ ...read, columns: ['Ghi chú'] })).toMatch(/«Ghi chú».*hãy ghi tên cột/);
  expect(intakeWords.leftOut({ ...read, cells: [4, 9] })).toMatch(/^Dòng 4, 9: .* không được đọc\. Hãy ghi tiêu đề/);
});

it('a file that is not taken is refused with a way to have it taken', () => {
  const name = 'Kế hoạch năm 2026.pdf';
  for (const text of [
    uploadWords.badName(name),
    uploadWords.kindNotAllowed(name, 'PDF'),
    uploadWords.doubleExtension(name),
    uploadWords.empty(name),
    uploadWords.notWhatItSays(name, 'PDF'),
    uploadWords.hasMacros(name),
    uploadWords.otherKindOnReplace(name, 'PDF'),
    uploadWords.inUse(name, '«Tin»'),
    uploadWords.inUseNeedsPublisher(name, '«Tin»'),
  ])
    expect(text).toMatch(step);
  expect(uploadWords.tooLarge(name, 50)).toContain('quét lại');
});

it('a code that does not fit names the distance as its field is called', () => {
  const field = fieldLabel('readingDistanceCm').replace(' (cm)', '').toLowerCase();
  for (const text of [
    printWords.widthHint,
    printWords.labelReach(1),
    leftOutReasons.noticeFull,
    leftOutReasons.tooLarge(60),
    leftOutReasons.tooSmall(60),
  ])
    expect(text).toContain(field);
});
