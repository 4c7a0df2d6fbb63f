// The page of the preview: Gmail's parts, and the add-on beside them.
import type { Session } from '../api';

export const session = async (): Promise<Session> => (await fetch('/api/session')).json();
