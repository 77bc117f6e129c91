/** The engines that ours is compared with. */
export const peerNames = ['miniSearchFolded', 'miniSearchPairs', 'lunrFolded', 'pagefindDefault'] as const;
export type PeerName = (typeof peerNames)[number];

export interface PeerDocument {
  path: string;
  title: string;
  so?: string | undefined;
  body: string;
}
