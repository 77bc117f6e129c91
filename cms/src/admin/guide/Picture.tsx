import { css, styled } from 'styled-components';

/** Pictures of the guide are of one shape: the room of each is there before it is, so that a link to a section stays at its place. */
export const pictureStyle = css`
  display: block;
  width: 100%;
  aspect-ratio: 8 / 5;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

export const Picture = styled.img`
  ${pictureStyle}
`;
