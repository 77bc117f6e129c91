/** What an editor reads about copies of the site on other machines: whether a release was sent, and whether it is visible there. */

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

const at = (url: string | undefined) => (url === undefined ? '' : ` ${url}`);

/** What is seen at the public address of the site. */
export const mirrorWords = {
  same: (when: string, asked: number, url?: string) =>
    `Trang công khai${at(url)} đúng là bản này từ ${when} (đã đối chiếu ${asked} địa chỉ).`,
  differs: (when: string, differing: number, url?: string) =>
    `Lúc ${when}, ${differing} địa chỉ ở trang công khai${at(url)} chưa đúng bản này. Hệ thống sẽ tự kiểm lại; nếu vẫn vậy, hãy báo người quản trị kỹ thuật.`,
  unchecked: (when: string, url?: string, fault?: string) =>
    url === undefined
      ? 'Chưa kiểm được trang công khai: người quản trị kỹ thuật chưa khai địa chỉ của trang (MIRROR_URL).'
      : `Chưa kiểm được trang công khai ${url}: lúc ${when} không nhận được trả lời${fault ? ` (${fault})` : ''}. Hệ thống sẽ tự kiểm lại.`,
  examples: 'Địa chỉ chưa đúng',
  gone: (when: string, url?: string) => `Không còn ở trang công khai${at(url)} từ ${when}`,
  notGone: (url?: string) => `Chưa kiểm được là không còn ở trang công khai${at(url)}. Hệ thống sẽ tự kiểm lại.`,
} as const;
