import { formatDay } from '@pho-luat/shared/dates';

/** All mails of the CMS. Alerts to operators are in English: `scripts/lib/health/deliver.ts`. */

/** Sent to people who have forgotten their password; Strapi fills in the address. */
export const resetMail = {
  subject: 'Đặt lại mật khẩu vào trang biên tập Phổ Luật',
  text: 'Có người vừa xin đặt lại mật khẩu của tài khoản dùng địa chỉ thư này.\n\nMở liên kết sau trong vòng một giờ để đặt mật khẩu mới:\n<%= url %>\n\nNếu không phải bạn, hãy bỏ qua thư này: mật khẩu không đổi.\n',
  html: '<p>Có người vừa xin đặt lại mật khẩu của tài khoản dùng địa chỉ thư này.</p><p>Mở liên kết sau trong vòng một giờ để đặt mật khẩu mới:<br><a href="<%= url %>"><%= url %></a></p><p>Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu không đổi.</p>',
};

export const invitationMail = (link: string) => ({
  subject: 'Mời bạn vào trang biên tập Phổ Luật',
  text: `Bạn được mời vào trang biên tập Phổ Luật bằng địa chỉ thư này.\n\nMở liên kết sau để đặt mật khẩu rồi bắt đầu làm việc:\n${link}\n\nNếu bạn không biết lời mời này, hãy bỏ qua thư.\n`,
});

export const testMail = {
  subject: 'Thư thử của Phổ Luật',
  text: 'Trang biên tập Phổ Luật gửi được thư: thư này được gửi khi bấm «Gửi thư thử» ở mục «Bảo mật tài khoản».\n',
} as const;

/** What a mail says: nothing of the draft itself. */
export const reviewMails = {
  sent: (type: string, address: string) => ({
    subject: `Có ${type.slice(0, 1).toLowerCase()}${type.slice(1)} chờ bạn duyệt`,
    text: `Có một nội dung loại «${type}» vừa được gửi duyệt.\n\nMở tại đây:\n${address}\n`,
  }),
  returned: (type: string, address: string) => ({
    subject: `${type} bạn gửi được trả lại để sửa`,
    text: `Một nội dung loại «${type}» mà bạn gửi duyệt đã được trả lại, kèm nhận xét.\n\nMở tại đây:\n${address}\n`,
  }),
  stopped: (type: string, address: string) => ({
    subject: `Lịch hẹn có vấn đề: ${type}`,
    text: `Một nội dung loại «${type}» có giờ hẹn mà chưa lên trang, chưa gỡ, hoặc sẽ không lên trang đúng giờ nếu bạn không xem lại. Lý do ghi ở khung «Trên trang» của nội dung ấy.\n\nMở tại đây:\n${address}\n`,
  }),
} as const;

interface Morning {
  /** Late tasks by their plan: how many, and by how many days the latest. */
  plans: readonly { count: number; days: number; address: string }[];
  /** `on`: the day for which it was set. */
  articles: readonly { on: string; address: string }[];
  /** Addresses of articles that rest on what is no longer in force. */
  lapsed: readonly string[];
  home: string;
}

const mostListed = 20;

/** What is late, by addresses alone: what has been sent cannot be erased. */
export function morningMail({ plans, articles, lapsed, home }: Morning): { subject: string; text: string } {
  const tasks = plans.reduce((sum, { count }) => sum + count, 0);
  const counted = [
    tasks && `${tasks} nhiệm vụ quá hạn`,
    articles.length && `${articles.length} bài đến ngày xem lại`,
    lapsed.length && `${lapsed.length} bài dựa vào văn bản đã hết hiệu lực`,
  ];
  const parts = [
    list(
      `Nhiệm vụ quá hạn, theo các kế hoạch đã xuất bản (${tasks}):`,
      plans.map(({ count, days, address }) => `${count} nhiệm vụ, quá hạn lâu nhất ${days} ngày: ${address}`),
    ),
    list(
      `Bài viết đến ngày cần xem lại (${articles.length}):`,
      articles.map(({ on, address }) => `hẹn ngày ${formatDay(on)}: ${address}`),
    ),
    list(`Bài có «Việc cần làm» dựa vào văn bản đã hết hiệu lực (${lapsed.length}):`, lapsed),
    `Xem tất cả ở «Trang chủ»: ${home}`,
    'Thư này chỉ được gửi vào buổi sáng của ngày có việc như trên.',
  ];
  return { subject: `Việc cần xem: ${counted.filter(Boolean).join(', ')}`, text: `${parts.filter(Boolean).join('\n\n')}\n` };
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > mostListed ? [`và ${lines.length - mostListed} mục nữa`] : [];
  return [title, ...[...lines.slice(0, mostListed), ...more].map((line) => `- ${line}`)].join('\n');
}
