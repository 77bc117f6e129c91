import { siteWords } from '../words/site.ts';

/** The page at an old address, for hosts without a redirect rule. Both are our own paths, in which only `&` of an old query needs escaping. */
export function redirectPage(from: string, to: string): string {
  const { title, text, go } = siteWords.moved;
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta http-equiv="refresh" content="0; url=${to}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${to.replace(/#.*/, '')}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text(from.replaceAll('&', '&amp;'))} <a href="${to}">${go}</a></p>
    </main>
  </body>
</html>
`;
}
