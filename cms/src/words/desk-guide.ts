/** On the guide's own page, and on what leads to it. */
export const guideWords = {
  title: 'Hướng dẫn',
  contents: 'Các mục',
  help: (title: string) => `Hướng dẫn: ${title}`,
} as const;
