import type { InputProps } from '@strapi/strapi/admin';
import { dayReading } from './readings.ts';
import { TypedInput } from './TypedInput.tsx';

export default function DayInput(props: InputProps) {
  return <TypedInput {...props} reading={dayReading} />;
}
