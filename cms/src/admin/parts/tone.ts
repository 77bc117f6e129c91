/** How well something is going. */
export type Tone = 'neutral' | 'busy' | 'good' | 'warning' | 'bad';
