import { Box, Typography } from '@strapi/design-system';
import { HelpLink } from '../guide/HelpLink.tsx';

/** A short message in a window about how something went; a screen reader reads it out where it matters, and the guide says what to do. */
export function Notice({ children, bad = false }: { children: string; bad?: boolean }) {
  const text = (
    <Typography tag="p" variant="omega" role={bad ? 'alert' : 'status'} textColor={bad ? 'danger700' : 'neutral700'}>
      {children}
    </Typography>
  );
  if (!bad) return text;
  return (
    <Box>
      {text}
      <HelpLink to="faults" said={children} />
    </Box>
  );
}
