/** The words in which the conversations of the sample mailbox are told. */
export { type Conversation, conversation, expected, noise } from './conversation';
export * from './people';
export * from './written-by-people';
