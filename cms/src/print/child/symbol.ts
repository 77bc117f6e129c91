import { encode } from 'uqr';
import { quietModules } from '../../rules/print-sizes.ts';
import { symbolPath } from '@pho-luat/shared/printed-address';
import type { Placement } from '@pho-luat/shared/content-types/components/placement';

export interface QrSymbol {
  /** What a phone reads. */
  holds: string;
  /** Dark ones are true; without the quiet zone. */
  modules: boolean[][];
  /** Modules along a side, without the quiet zone. */
  size: number;
}

/** Sun, rain and hands take more outdoors (`domain`: M indoors, Q outdoors; H only under a logo, which no code of ours has). */
const correction = { indoor: 'M', outdoor: 'Q' } as const;

/**
 * The symbol of a code. In capitals, which our server answers the same, where that makes a smaller version with larger modules: they fit
 * the alphanumeric mode of ISO/IEC 18004, in which two characters take eleven bits.
 */
export function symbolOf(siteUrl: string, code: string, setting: Placement['setting']): QrSymbol {
  const plain = draw(siteUrl + symbolPath(code), setting);
  const capitals = draw(plain.holds.toUpperCase(), setting);
  return capitals.size < plain.size ? capitals : plain;
}

function draw(holds: string, setting: Placement['setting']): QrSymbol {
  const { data, size } = encode(holds, { ecc: correction[setting], boostEcc: false, border: 0 });
  return { holds, modules: data, size };
}

/** Along a side with the quiet zone. */
export function sizeWithQuiet({ size }: QrSymbol): number {
  return size + 2 * quietModules;
}
