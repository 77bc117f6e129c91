/** How well something stands. */
export type Tone = 'neutral' | 'busy' | 'good' | 'warning' | 'bad';
