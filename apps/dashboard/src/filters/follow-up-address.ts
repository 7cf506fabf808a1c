/** The page of something due at the follow-up, by the name it has for whoever does not see the case. */
export const followUpAddress = (id: string): string => `/follow-up/${encodeURIComponent(id)}`;
