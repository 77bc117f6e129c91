/** What an editor reads about copies of the site on other machines: why a release was not sent. */

const again = 'Trang ở máy chủ này vẫn là bản mới nhất; hệ thống sẽ tự gửi lại những thay đổi chưa gửi.';

interface Ended {
  code: number | null;
  by: string | null;
  output: string;
}

const how = ({ code, by }: Ended) => (by ? `vì tín hiệu ${by}` : `với mã ${code ?? 1}`);

export const pushFailures = {
  command: (ended: Ended) => `Lệnh gửi trang sang máy khác kết thúc ${how(ended)}. ${again} ${ended.output}`.trim(),
  rsync: (ended: Ended) => `rsync gửi trang sang máy khác kết thúc ${how(ended)}. ${again} ${ended.output}`.trim(),
  noRsync: `Máy chủ chưa cài rsync nên chưa gửi được trang sang máy khác. ${again}`,
  notBegun: (what: string) => `Chưa bắt đầu gửi được trang sang máy khác (${what}). ${again}`,
  tooSlow: (minutes: number, output: string) =>
    `Lệnh gửi trang sang máy khác chạy quá ${minutes} phút nên đã bị dừng. ${again} ${output}`.trim(),
} as const;
