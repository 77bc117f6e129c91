import { placement } from '@pho-luat/shared/content-types/components/placement';
import { expect, test } from 'vitest';
import { productSchema } from '../../src/contracts/print.ts';
import { codeWidthFor } from '../../src/rules/print-sizes.ts';

test('a code for any reading distance that a placement may have can be made as SVG', () => {
  const far = 2_000;
  expect(placement.schema.shape.readingDistanceCm.safeParse(far).success).toBe(true);
  expect(placement.schema.shape.readingDistanceCm.safeParse(far + 1).success).toBe(false);
  expect(productSchema.safeParse({ kind: 'svg', widthMm: codeWidthFor(far) }).success).toBe(true);
});
