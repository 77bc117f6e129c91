import { styled } from 'styled-components';
import { pictureStyle } from './Picture.tsx';

/** Long text in the admin's own colours and sizes. */
export const Text = styled.div`
  max-width: 76rem;
  padding-bottom: 6.4rem;
  font-size: 1.6rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};

  section {
    margin-top: 4rem;
    scroll-margin-top: 8rem;
  }
  p,
  ul,
  ol,
  table {
    margin-top: 1.2rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  :is(ul, ol) {
    padding-left: 2.4rem;
  }
  li {
    margin-top: 0.4rem;
  }
  nav a {
    font-size: 1.6rem;
  }
  strong {
    font-weight: 700;
  }
  div > table {
    display: block;
    overflow-x: auto;
  }
  :is(th, td) {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.8rem 1.2rem;
    text-align: left;
    vertical-align: top;
  }
  th {
    font-weight: 700;
  }
  /* What a notice led to. */
  tr:focus {
    background: ${({ theme }) => theme.colors.warning100};
    outline: 2px solid ${({ theme }) => theme.colors.warning600};
  }
  div a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  code {
    overflow-wrap: anywhere;
  }
  img {
    ${pictureStyle}
  }
`;
