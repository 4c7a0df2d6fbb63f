// What the page asks of its server, by type.
import type {
  AddOnAnswer,
  AddOnCall,
  Clock,
  Draft,
  Failure,
  Folder,
  SavedDraft,
  SeatAction,
  SeatList,
  SeatMessage,
  Sent,
  Session,
  Thread,
  ThreadList,
  Trace,
} from '../api';

export type ListQuery = {
  readonly folder: Folder;
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
};

/** The server answered that something went wrong, or did not answer: `status` is 0 then. */
export class ServerError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

const seatPath = (seat: string, rest = ''): string => `/api/seats/${encodeURIComponent(seat)}${rest}`;
const draftPath = (id: string, rest = ''): string => `/api/drafts/${encodeURIComponent(id)}${rest}`;
const threadPath = (id: string, rest = ''): string => `/api/threads/${encodeURIComponent(id)}${rest}`;
const messagePath = (seat: string, id: string): string => seatPath(seat, `/messages/${encodeURIComponent(id)}`);

/** Each function rejects with a `ServerError`. */
export const server = {
  session: () => get<Session>('/api/session'),
  threads: ({ folder, query, offset, limit }: ListQuery) =>
    get<ThreadList>(
      `/api/threads?${new URLSearchParams({ folder, q: query, offset: String(offset), limit: String(limit) })}`,
    ),
  thread: (id: string) => get<Thread>(threadPath(id)),
  markRead: (id: string) => post<unknown>(threadPath(id, '/read'), {}),
  draft: (id: string) => get<Draft>(draftPath(id)),
  saveDraft: (draft: Draft) => post<SavedDraft>('/api/drafts', draft),
  /** Goes on while the page goes away. Browsers take 64 KB at most that way. */
  saveDraftLast: (draft: Draft) => post<SavedDraft>('/api/drafts', draft, { keepalive: true }),
  sendDraft: (id: string) => post<Sent>(draftPath(id, '/send'), {}),
  discardDraft: (id: string) => post<unknown>(draftPath(id, '/discard'), {}),
  callAddOn: (call: AddOnCall) => post<AddOnAnswer>('/api/add-on', call),
  traces: () => get<readonly Trace[]>('/api/traces'),
  advance: (ms: number) => post<Clock>('/api/clock', { advance: ms }),
  runHourly: () => post<Trace>('/api/hourly', {}),
  seat: (seat: string) => get<SeatList>(seatPath(seat)),
  seatMessage: (seat: string, id: string) => get<SeatMessage>(messagePath(seat, id)),
  act: (seat: string, id: string, action: SeatAction) => post<SeatMessage>(messagePath(seat, id), action),
};

/** The markup of a mail's body, as the frame shows it. */
export const bodyMarkup = async (messageId: string): Promise<string> => (await request(bodyPath(messageId), {})).text();

export const bodyPath = (messageId: string): string => `/body/${encodeURIComponent(messageId)}`;
export const attachmentPath = (messageId: string, n: number): string =>
  `/attachments/${encodeURIComponent(messageId)}/${n}`;
export const seatBodyPath = (seat: string, messageId: string): string =>
  `/seats/${encodeURIComponent(seat)}/body/${encodeURIComponent(messageId)}`;

const get = async <T>(path: string): Promise<T> => jsonOf<T>(await request(path, {}));

const post = async <T>(path: string, body: unknown, how: RequestInit = {}): Promise<T> =>
  jsonOf<T>(
    await request(path, {
      ...how,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const request = async (path: string, options: RequestInit): Promise<Response> => {
  const headers = new Headers(options.headers);
  // The page's language, which need not be the browser's.
  headers.set('Accept-Language', document.documentElement.lang);
  const response = await fetch(path, { ...options, headers }).catch((cause: unknown) => {
    throw new ServerError(0, 'The server does not answer.', { cause });
  });
  if (!response.ok) throw new ServerError(response.status, await reasonOf(response));
  return response;
};

const reasonOf = async (response: Response): Promise<string> => {
  const text = await response.text();
  try {
    return (JSON.parse(text) as Failure).error;
  } catch {
    return text.slice(0, 300) || response.statusText;
  }
};

/** An answer without a body, where none is needed, is `undefined`. */
const jsonOf = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
};
