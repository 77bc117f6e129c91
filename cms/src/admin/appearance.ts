import logo from './logo.svg';

/**
 * Strapi's own widths, measured in letters: with a text of 200 % the panels at the side fold below the form, as they do on a small screen,
 * instead of getting a column of a few letters.
 */
const breakpoints = { small: '@media(min-width: 32.5em)', medium: '@media(min-width: 48em)', large: '@media(min-width: 67.5em)' };

/**
 * Strapi's own sizes, but for the two of the title of a page, which it draws in 28 and 32 px: what an official names an article or a plan
 * then fills four lines, and with a text of 200 % the whole screen.
 */
const fontSizes = ['1.1rem', '1.2rem', '1.4rem', '1.6rem', '1.8rem', '2rem', '2.2rem', '2.4rem'];

/** The mark and the civic blue-green of the public site, in Strapi's places for them. */
export const appearance = {
  auth: { logo },
  menu: { logo },
  theme: {
    light: {
      breakpoints,
      fontSizes,
      colors: {
        primary100: '#eff5f4',
        primary200: '#c4dcda',
        primary500: '#14707a',
        primary600: '#0a5058',
        primary700: '#073b42',
        buttonPrimary500: '#14707a',
        buttonPrimary600: '#0a5058',
        // Strapi's own are words with a contrast of 3.2 and 4.4.
        neutral500: '#6b6b89',
        warning700: '#9c4a00',
      },
    },
    dark: {
      breakpoints,
      fontSizes,
      colors: {
        primary100: '#192524',
        primary200: '#2d4a4a',
        primary500: '#5cb6b5',
        primary600: '#86d3d2',
        primary700: '#b4e7e5',
        buttonPrimary500: '#14707a',
        buttonPrimary600: '#0e616b',
      },
    },
  },
};
