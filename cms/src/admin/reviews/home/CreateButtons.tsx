import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { workWords } from '../../../words/reviews.ts';
import { useMay } from '../../rights.ts';

/** What is begun most often, for those who may. */
export function CreateButtons() {
  return (
    <Flex gap={2} wrap="wrap">
      {Object.entries(workWords.create).map(([uid, label], index) => (
        <CreateButton key={uid} uid={uid} label={label} isFirst={index === 0} />
      ))}
    </Flex>
  );
}

function CreateButton({ uid, label, isFirst }: { uid: string; label: string; isFirst: boolean }) {
  if (!useMay('explorer.create', uid)) return null;
  return (
    <LinkButton
      tag={Link}
      to={`/content-manager/collection-types/${uid}/create`}
      variant={isFirst ? 'default' : 'secondary'}
      startIcon={<Plus />}
    >
      {label}
    </LinkButton>
  );
}
