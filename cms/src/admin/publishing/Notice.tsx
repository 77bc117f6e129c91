import { Typography } from '@strapi/design-system';

/** A short message in a window about how something went; a screen reader reads it out where it matters. */
export function Notice({ children, bad = false }: { children: string; bad?: boolean }) {
  return (
    <Typography tag="p" variant="omega" role={bad ? 'alert' : 'status'} textColor={bad ? 'danger700' : 'neutral700'}>
      {children}
    </Typography>
  );
}
