/**
 * The addresses that keep a site without a network. `shared/paths` builds them; here they stand again because with it a service worker
 * would weigh three times as much, and a test compares the two.
 */
export const addresses = {
  home: '/',
  offline: '/ngoai-tuyen/',
  placesNear: '/danh-ba/gan-ban.json',
  release: '/phien-ban.txt',
  search: '/tim-kiem/',
  codes: '/q/',
  files: '/tep/',
} as const;
