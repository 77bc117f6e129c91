/** What an editor reads when a release is on the site, but the command that sends it on to other machines has failed. */
const again = 'Trang tại máy chủ này vẫn mới; những thay đổi chưa gửi sẽ được gửi cùng bản phát hành sau.';

export const pushFailures = {
  ended: (how: string, output: string) => `Lệnh gửi trang sang máy khác kết thúc ${how}. ${again} ${output}`.trim(),
  tooSlow: (minutes: number, output: string) =>
    `Lệnh gửi trang sang máy khác chạy quá ${minutes} phút nên đã bị dừng. ${again} ${output}`.trim(),
  withCode: (code: number) => `với mã ${code}`,
  bySignal: (signal: string) => `vì tín hiệu ${signal}`,
} as const;
