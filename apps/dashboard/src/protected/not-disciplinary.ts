/** The sentence that stands on every page about one officer. */
export const NOT_DISCIPLINARY = 'This is not a disciplinary process and not a finding of misconduct.';
