const at = (url: string | undefined) => (url === undefined ? '' : ` ${url}`);

/** What an editor reads of the public address of the site: whether a release is visible there. */
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
