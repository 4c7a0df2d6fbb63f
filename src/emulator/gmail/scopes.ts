const auth = (...names: readonly string[]) => names.map((name) => `https://www.googleapis.com/auth/gmail.${name}`);

const FULL = 'https://mail.google.com/';
const CURRENT_MESSAGE = auth('addons.current.message.action', 'addons.current.message.readonly');
const CURRENT_METADATA = auth('addons.current.message.metadata');

/** What each kind of call accepts: "requires one of" in the reference of the Gmail API. */
export const scopes = {
  /** A single message or thread with its content. */
  content: [FULL, ...auth('modify', 'readonly'), ...CURRENT_MESSAGE],
  /** Its headers and labels. */
  metadata: [FULL, ...auth('modify', 'readonly', 'metadata'), ...CURRENT_MESSAGE, ...CURRENT_METADATA],
  list: [FULL, ...auth('modify', 'readonly', 'metadata')],
  /** `q` cannot be used with gmail.metadata. */
  search: [FULL, ...auth('modify', 'readonly')],
  modify: [FULL, ...auth('modify')],
  insert: [FULL, ...auth('modify', 'insert')],
  remove: [FULL],
  send: [FULL, ...auth('modify', 'compose', 'send', 'addons.current.action.compose')],
  writeDrafts: [FULL, ...auth('modify', 'compose', 'addons.current.action.compose')],
  readDrafts: [FULL, ...auth('modify', 'compose', 'readonly')],
  readLabels: [FULL, ...auth('modify', 'readonly', 'labels', 'metadata')],
  writeLabels: [FULL, ...auth('modify', 'labels')],
  profile: [FULL, ...auth('modify', 'readonly', 'compose', 'metadata')],
  settings: [FULL, ...auth('modify', 'readonly', 'settings.basic')],
  mailApp: ['https://www.googleapis.com/auth/script.send_mail'],
} as const;
