import type { AgencyKind } from '@pho-luat/shared/choices';
import type { PlaceView } from './views.ts';

/** Wards and their places as data, for the script that shows the reader's own (`client/near.ts`). */
export interface NearWard {
  slug: string;
  /** `Phường Hồng Bàng` */
  name: string;
  /** Its page in the directory. */
  href: string;
  places: (Pick<PlaceView, 'name' | 'address' | 'hours' | 'phones'> & { kind: AgencyKind })[];
}
