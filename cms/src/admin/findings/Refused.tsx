import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { createGlobalStyle } from 'styled-components';
import type { NamingRefusal } from '../../contracts/refusal.ts';
import { windowWords } from '../../words/desk.ts';
import { findingWords } from '../../words/desk-findings.ts';
import { HelpLink } from '../guide/HelpLink.tsx';
import { Part } from '../parts/Part.tsx';
import { inWindowAbove } from '../windows/above.tsx';
import { NamedEntries } from './NamedEntries.tsx';

/** Says why something was refused, and leads to the entries that are to be changed first. */
export function showRefusal({ message, details }: NamingRefusal): void {
  void inWindowAbove<void>({
    title: findingWords.refused,
    closed: undefined,
    children: (end) => (
      <>
        <Alone />
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p" textColor="neutral800">
              {message}
            </Typography>
            <Part title={findingWords.named}>
              <NamedEntries entries={details.named} />
            </Part>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Box>
            <HelpLink to="faults" />
          </Box>
          <Button onClick={() => end()}>{windowWords.close}</Button>
        </Modal.Footer>
      </>
    ),
  });
}

/** Strapi says the message above the window too, on a small screen over its heading and its button. */
const Alone = createGlobalStyle`
  [data-sonner-toaster] {
    visibility: hidden;
  }
`;
