/** What an editor reads of text that is not saved, and of a version that somebody else saved meanwhile. */
export const keepingWords = {
  /** `when`: `lúc 10:46 hôm nay`. */
  kept: (when: string) => `Máy này còn giữ chữ bạn gõ dở ${when} mà chưa lưu.`,
  notKept: 'Máy này không còn chỗ để giữ chữ bạn gõ dở: đóng trang là mất. Hãy bấm «Lưu» ngay.',
  takeBack: 'Lấy lại chữ gõ dở',
  drop: 'Bỏ',
  takenBack: 'Đã lấy lại vào biểu mẫu. Hãy xem lại rồi bấm «Lưu».',
  late: (isKept: boolean) =>
    isKept
      ? 'Máy chủ chưa trả lời, nên chưa biết đã xong hay chưa. Hãy đợi, hoặc tải lại trang: máy này giữ chữ bạn gõ, và hiện «Lấy lại chữ gõ dở» nếu chưa lưu.'
      : 'Máy chủ chưa trả lời, nên chưa biết đã xong hay chưa. Hãy đợi, đừng đóng trang: máy này không còn chỗ để giữ chữ bạn gõ.',
  /** One of several people of this name. */
  namesake: (name: string, email: string) => `${name} (${email})`,
  others: (names: string) => `${names} cũng đang mở mục này.`,
  savedSince: (who: string, when: string) => `${who} đã lưu mục này ${when}, sau khi bạn mở.`,
  someone: 'Hệ thống',
  deleted:
    'Mục này đã bị xóa sau khi bạn mở, nên không lưu được nữa. Chữ trong biểu mẫu chỉ còn ở đây: hãy chép sang một mục mới trước khi đóng trang.',
  compare: 'So hai bản',
  title: 'Bản vừa lưu và bản của bạn',
  saved: 'Bản vừa lưu',
  mine: 'Bản của bạn',
  same: 'Hai bản giống nhau ở mọi ô chữ.',
  references: 'Chưa so các ô chọn nội dung khác và tệp: hãy xem lại những ô ấy sau khi chọn.',
  failed: 'Chưa đọc được bản vừa lưu. Hãy đóng rồi mở lại.',
  keepMine: 'Giữ bản của tôi',
  keepMineHelp: 'Lần lưu tới thay bản vừa lưu bằng chữ trong biểu mẫu này.',
  takeTheirs: 'Lấy bản vừa lưu',
  takeTheirsHelp: 'Bỏ chữ đang gõ trong biểu mẫu này.',
  sessionEnded: 'Phiên đăng nhập đã kết thúc',
  signInOver: (email: string) =>
    `Chữ bạn đã gõ ở trang này vẫn còn. Hãy đăng nhập lại bằng ${email} để làm tiếp; nếu đang lưu thì việc lưu tự chạy tiếp.`,
  password: 'Mật khẩu',
  factorHint: 'Nếu dùng xác thực hai bước, hãy gõ mã ngay sau mật khẩu.',
  signIn: 'Đăng nhập',
  notSignedIn: 'Chưa đăng nhập được. Hãy thử lại.',
  /** The refusal of a save. */
  refused: (who: string, when: string) =>
    `Chưa lưu. ${who} đã lưu mục này ${when}, sau khi bạn mở; lưu đè sẽ làm mất bản ấy. Chữ bạn gõ vẫn còn trong biểu mẫu. Hãy bấm «So hai bản».`,
  /** The entry is read again after it, into the form. */
  notUnpublished: 'Chưa gỡ: biểu mẫu có thay đổi chưa lưu. Hãy bấm «Lưu» trước, rồi gỡ.',
  /** The refusal to discard what was changed. */
  notDiscarded: (who: string, when: string) =>
    `Chưa bỏ thay đổi. ${who} đã lưu mục này ${when}, sau khi bạn mở; bỏ thay đổi sẽ làm mất bản ấy. Hãy bấm «So hai bản».`,
} as const;
