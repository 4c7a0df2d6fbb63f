import patterns from './delivery-subjects.data';

/** Whether a subject is that of a delivery report. */
export const isDeliverySubject = (subject: string): boolean => {
  const words = subject.replace(patterns.LIST_LABEL, '');
  return patterns.ENGLISH.test(words) || patterns.JAPANESE.test(words) || patterns.OTHERS.test(words);
};
