import { loadAt } from '../core/pixel/loads';
import { parseToken, type Token } from '../core/pixel/token';
import { verdictOf } from '../core/pixel/user-agent';
import type { Clock, OpenInbox, Signer } from './ports';

/** What the web app needs from outside. */
export type WebPorts = {
  readonly signer: Pick<Signer, 'isGenuine'>;
  readonly inbox: Pick<OpenInbox, 'add'>;
  readonly clock: Clock;
  /** The user agent of the request; one call. */
  readonly userAgent: () => string | null;
};

/**
 * Notes that a pixel was loaded: a verdict and a time. What no token can be costs no call;
 * what is not genuine costs the reading of the secret.
 */
export const recordOpen = (ports: WebPorts, text: string | undefined): void => {
  const token = genuine(ports, text);
  if (!token) return;
  ports.inbox.add(token.userKey, loadAt(token.id, verdictOf(agentOf(ports)), ports.clock.now()));
};

/** Notes that a recipient opted out of a pixel. */
export const recordOptOut = (ports: WebPorts, text: string | undefined): void => {
  const token = genuine(ports, text);
  if (token) ports.inbox.add(token.userKey, loadAt(token.id, 'optOut', ports.clock.now()));
};

const genuine = ({ signer, clock }: WebPorts, text: string | undefined): Token | undefined => {
  const token = text === undefined ? undefined : parseToken(text, clock.now());
  return token && signer.isGenuine(token.signed, token.mac) ? token : undefined;
};

/** A load counts as nobody's rather than being lost. */
const agentOf = ({ userAgent }: WebPorts): string | null => {
  try {
    return userAgent();
  } catch {
    return 'Mozilla/5.0';
  }
};
