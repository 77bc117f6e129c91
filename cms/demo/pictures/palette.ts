/** One deep civic blue-green, paper, and one warm tint: every picture is made of these. */
export const palette = {
  ink: '#0d3b3d',
  deep: '#14575a',
  mid: '#3d8583',
  soft: '#8fbdb6',
  mist: '#cfe3dd',
  paper: '#f8f4ea',
  sand: '#ecdfc8',
  wood: '#c9a27a',
  warm: '#d9825b',
  glow: '#f2c79f',
} as const;
