/** Who reads the reason that a step asks a line manager for. */
export const REASON_HINT = 'The authority’s desk and the officer can read this. Say nothing of what was talked about.';
