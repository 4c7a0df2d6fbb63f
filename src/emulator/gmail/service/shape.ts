/** The fields of an answer of the API: what a mask may name. Lists have the shape of their items. */
export type Shape = { readonly [field: string]: Shape | true };

/**
 * An answer whose fields are worked out when they are asked for: a mask that leaves out the body never reads it.
 * Fields that turn out to be `undefined` are left out, as the API leaves out what is empty.
 */
export type Lazy = { readonly [field: string]: () => unknown };

const header: Shape = { name: true, value: true };
const body: Shape = { attachmentId: true, size: true, data: true };

const partFields = { partId: true, mimeType: true, filename: true, headers: header, body } as const;

const part: Shape = {
  ...partFields,
  // A mask names as many levels of parts as it wants.
  get parts(): Shape {
    return part;
  },
};

export const messageShape: Shape = {
  ...{ id: true, threadId: true, labelIds: true, snippet: true, historyId: true, internalDate: true },
  ...{ payload: part, sizeEstimate: true, raw: true, classificationLabelValues: true },
};

export const threadShape: Shape = { id: true, snippet: true, historyId: true, messages: messageShape };
export const draftShape: Shape = { id: true, message: messageShape };
export const bodyShape: Shape = body;

export const labelShape: Shape = {
  ...{ id: true, name: true, type: true, messageListVisibility: true, labelListVisibility: true },
  ...{ messagesTotal: true, messagesUnread: true, threadsTotal: true, threadsUnread: true },
  color: { textColor: true, backgroundColor: true },
};

export const profileShape: Shape = { emailAddress: true, messagesTotal: true, threadsTotal: true, historyId: true };

const changed: Shape = { message: messageShape };
const relabelled: Shape = { message: messageShape, labelIds: true };

export const historyShape: Shape = {
  ...{ id: true, messages: messageShape, messagesAdded: changed, messagesDeleted: changed },
  ...{ labelsAdded: relabelled, labelsRemoved: relabelled },
};

/** A page of a list: `pageOf('messages', messageShape)`. */
export const pageOf = (name: string, item: Shape): Shape => ({
  [name]: item,
  nextPageToken: true,
  resultSizeEstimate: true,
});
