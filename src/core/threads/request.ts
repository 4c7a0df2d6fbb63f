import patterns from './request.data';

/** Whether the text asks for something. */
export const isRequest = (text: string): boolean => patterns.REQUESTS.some((request) => request.test(text));
