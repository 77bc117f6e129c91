import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Tasks as a table where there is room for one, and as cards where there is not. */

const columns = '2.4rem minmax(0, 1fr) 18rem 18rem 18rem minmax(0, 20rem)';

export const HeadLine = styled(Box)`
  display: none;

  ${({ theme }) => theme.breakpoints.large} {
    display: grid;
    gap: 1.2rem;
    grid-template-columns: ${columns};
    padding: 0.8rem;
  }
`;

export const TaskLine = styled(Box)`
  display: grid;
  gap: 1.2rem;
  grid-template-columns: 2.4rem minmax(0, 1fr);
  padding: 1.2rem 0.8rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};

  > * {
    grid-column: 2;
  }

  > :first-child {
    grid-column: 1;
  }

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: ${columns};

    > * {
      grid-column: auto;
    }

    > :nth-child(n + 7) {
      grid-column: 2 / -1;
    }

    /* The head of the table says what they are; each says it to who hears it. */
    label {
      display: none;
    }
  }
`;

export const Fields = styled(Box)`
  display: grid;
  gap: 0.8rem 1.6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
`;
