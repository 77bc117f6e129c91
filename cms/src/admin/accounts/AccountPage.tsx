import { Flex } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { accountPageWords as words } from '../../words/desk-accounts.ts';
import { DeskPage } from '../DeskPage.tsx';
import { Confirm } from './Confirm.tsx';
import { Events } from './Events.tsx';
import { Factor } from './Factor.tsx';
import { Mail } from './Mail.tsx';
import { administratorRole } from '../../rules/rights.ts';

/** A person's own account; for the administrator also who logged in, and who changed whom. */
export default function AccountPage() {
  const user = useAuth('AccountPage', (auth) => auth.user);
  const isAdministrator = user?.roles?.some(({ code }) => code === administratorRole) ?? false;
  return (
    <DeskPage title={words.title} subtitle={user?.email} help="accounts">
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Confirm />
        <Factor />
        {isAdministrator && <Mail />}
        {isAdministrator && <Events />}
      </Flex>
    </DeskPage>
  );
}
