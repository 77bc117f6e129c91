import type { Config } from 'tailwindcss';

/** Names for the tokens of `src/styles/tokens.css`, and nothing beside them: a page cannot use a colour or a size that is not a token. */
export default {
  // Only what stands in quotes: a name in the code is no class, whatever it is called.
  content: {
    files: ['./src/**/*.{astro,ts}'],
    extract: (code: string) => [...code.matchAll(/(["'`])([^"'`\n]*)\1/g)].flatMap(([, , text = '']) => text.split(/\s+/)),
  },
  // What no component uses: each of these puts its defaults on every element, or its rules in every page's styles (`base.css` has our own).
  corePlugins: {
    preflight: false,
    container: false,
    borderSpacing: false,
    transform: false,
    translate: false,
    rotate: false,
    skew: false,
    scale: false,
    touchAction: false,
    scrollSnapType: false,
    gradientColorStops: false,
    fontVariantNumeric: false,
    ringWidth: false,
    boxShadow: false,
    filter: false,
    blur: false,
    backdropFilter: false,
    contain: false,
  },
  theme: {
    screens: { md: '48rem', lg: '64rem', xl: '80rem' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      tint: 'var(--tint)',
      ink: 'var(--ink)',
      quiet: 'var(--quiet)',
      line: 'var(--line)',
      edge: 'var(--edge)',
      accent: 'var(--accent)',
      'accent-strong': 'var(--accent-strong)',
      'on-accent': 'var(--on-accent)',
      alert: 'var(--alert)',
    },
    fontFamily: { sans: 'var(--face)' },
    fontSize: {
      tiny: ['var(--size-tiny)', '1.35'],
      sm: ['var(--size-sm)', '1.5'],
      base: ['var(--size-base)', '1.65'],
      lead: ['var(--size-lead)', '1.6'],
      lg: ['var(--size-lg)', '1.35'],
      xl: ['var(--size-xl)', '1.3'],
      '2xl': ['var(--size-2xl)', '1.25'],
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600', bold: '700' },
    borderRadius: { none: '0', DEFAULT: '4px', full: '9999px' },
    extend: { maxWidth: { page: '72rem', measure: 'var(--measure)' } },
  },
} satisfies Config;
