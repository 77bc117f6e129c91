import { useRef, useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { tourSteps, tourWords as words } from '../../words/desk-tour.ts';
import { addressOfPicture } from '../guide/pictures.ts';
import { Picture } from '../guide/Picture.tsx';

/** What an editor does from the first word to the site, a picture a step. Esc ends it, too. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const step = tourSteps[at];
  if (!step) return null;
  const isLast = at === tourSteps.length - 1;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onEnd()}>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(event: Event) => {
          event.preventDefault();
          next.current?.focus();
        }}
      >
        <Modal.Header closeLabel={words.end}>
          <Modal.Title aria-live="polite">{words.step(at + 1, tourSteps.length, step.title)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p" variant="omega" textColor="neutral800" aria-live="polite">
              {step.text}
            </Typography>
            {/* The text says what is in it. */}
            <Picture src={addressOfPicture(`pictures/${step.picture}.webp`)} alt="" />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onEnd}>
            {words.end}
          </Button>
          <Flex gap={2}>
            {at > 0 && (
              <Button variant="secondary" onClick={() => setAt(at - 1)}>
                {words.back}
              </Button>
            )}
            <Button ref={next} onClick={() => (isLast ? onEnd() : setAt(at + 1))}>
              {isLast ? words.last : words.next}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
