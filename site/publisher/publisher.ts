import type { Hsts } from '@pho-luat/shared/environment';
import type { Installation } from '@pho-luat/shared/installation';
import type { Renderer } from '../renderer/renderer.ts';
import type { SearchIndex } from '../search/indexing/index.ts';
import type { Asset } from './assets.ts';
import type { Sender } from './push/sender.ts';
import type { BlobStore } from './release/blobs.ts';
import type { Trees } from './release/trees.ts';
import type { PublishedFiles } from './steps/files.ts';
import type { LinkCheck } from './steps/link-check.ts';
import type { Tools } from './steps/prepare.ts';
import type { Reporter } from './steps/report.ts';
import type { PublishedTexts } from './steps/texts.ts';
import type { Store } from './store.ts';

/** All that releases are made with. */
export interface Publisher extends Tools {
  store: Store;
  installation: Installation;
  files: PublishedFiles;
  texts: PublishedTexts;
  reporter: Reporter;
  renderer: Pick<Renderer, 'render'>;
  search: Pick<SearchIndex, 'update' | 'rebuildIfDue' | 'dropAt' | 'segments'>;
  links: LinkCheck;
  assets: ReadonlyMap<string, Asset>;
  blobs: BlobStore;
  trees: Trees;
  /** Changes with the program, and with it every page is drawn anew. */
  sourceDigest: string;
  /** How many releases can be gone back to. */
  releasesBack: number;
  sender: Sender;
  hsts?: Hsts | undefined;
  now: () => Date;
}
