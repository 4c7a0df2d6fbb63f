/** What Kidoku uses of the advanced Gmail service. Throws where the manifest does not enable it. */
export const users = () => {
  const { Drafts: drafts, Messages: messages, Labels: labels } = Gmail?.Users ?? {};
  if (!drafts || !messages || !labels) throw new Error('The advanced Gmail service is not enabled in the manifest.');
  return { drafts, messages, labels };
};
