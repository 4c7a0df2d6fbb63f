import patterns from './delay.data';

/** Whether a report says that delivery is only late: by its subject, or by its words. */
export const isDelay = (subject: string, report: string): boolean =>
  (patterns.DELAY_SUBJECT.test(subject.slice(0, 300)) && !patterns.FAILURE_SUBJECT.test(subject)) ||
  (patterns.DELAY.test(report) && !patterns.FAILURE.test(report));
