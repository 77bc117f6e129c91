const addresses = import.meta.glob<string>('../../../docs/pictures/*.webp', { eager: true, query: '?url', import: 'default' });

/** Where the admin has a picture of the guide, by the path that the guide's Markdown has for it (`pictures/home.webp`). */
export function addressOfPicture(path: string): string {
  return addresses[`../../../docs/${path}`] ?? path;
}
