import { formatDay } from '@pho-luat/shared/dates';

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
