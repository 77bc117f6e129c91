import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { accountPageWords as words } from '../../words/desk-accounts.ts';
import { refusalOf } from '../refusal.ts';
import { accountApi } from './api.ts';
import { Section, Unread } from './Section.tsx';

/** A mail to oneself, where the installation sends mails. */
export function Mail() {
  const { data: { from } = {}, isError } = accountApi.useMailSetUpQuery();
  const [send, { data: { to } = {}, error, isLoading }] = accountApi.useSendTestMailMutation();
  if (!from) return isError && <Unread title={words.mailTitle} />;
  return (
    <Section title={words.mailTitle} intro={words.mailIntro(from)}>
      <Flex>
        <Button variant="secondary" loading={isLoading} onClick={() => void send()}>
          {words.sendTest}
        </Button>
      </Flex>
      <Box tag="output" display="block">
        {to && <Typography fontWeight="semiBold">{words.testTaken(to)}</Typography>}
        {error && <Typography textColor="danger600">{refusalOf(error, words.testFailed)}</Typography>}
      </Box>
    </Section>
  );
}
