import type { Context } from '../routes/admin-routes.ts';
import { escapeHtml } from '@pho-luat/shared/escape-html';
import { root } from './address.ts';
import { send } from './answer.ts';

export interface Notice {
  title: string;
  text: string;
}

/** Below `/preview`. */
export const noticePath = '/thong-bao.css';

/** Answers in place of a page that cannot be shown. */
export function sendNotice(context: Context, status: number, { title, text }: Notice): void {
  send(context, 'page', 'text/html; charset=utf-8', html(title, text));
  context.status = status;
}

function html(title: string, text: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${root}${noticePath}">
</head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main></body>
</html>
`;
}

export const noticeStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 38rem; margin: 15vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
`;
