/** Where the learner lives, as the browser knows it: an IANA name such as "Europe/Berlin". */
export const learnersTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
