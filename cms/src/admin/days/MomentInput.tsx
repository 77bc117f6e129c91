import type { InputProps } from '@strapi/strapi/admin';
import { momentReading } from './readings.ts';
import { TypedInput } from './TypedInput.tsx';

export default function MomentInput(props: InputProps) {
  return <TypedInput {...props} reading={momentReading} />;
}
