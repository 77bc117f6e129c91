/** What was given cannot be taken in at all; the message says what it is, where, and what to do. */
export class Unusable extends Error {}
