import type { DispositionType } from '../incoming';

export type Disposition = {
  readonly mode: string | undefined;
  readonly sending: string | undefined;
  readonly type: DispositionType;
};

const TYPES: readonly DispositionType[] = ['displayed', 'deleted', 'dispatched', 'processed', 'denied', 'failed'];

const MODES = ['manual-action', 'automatic-action'];
const SENDINGS = ['MDN-sent-manually', 'MDN-sent-automatically'];

/*  disposition-field =
      "Disposition" ":" OWS disposition-mode OWS ";" OWS disposition-type
      [ OWS "/" OWS disposition-modifier *( OWS "," OWS disposition-modifier ) ]
    disposition-mode = action-mode OWS "/" OWS sending-mode           RFC 8098 section 3.2.6 */
/** Reads a Disposition field. What it does not say in the RFC's words is `unknown`, never opened. */
export const parseDisposition = (value: string): Disposition => {
  const [modes = '', rest = ''] = withoutComments(value).split(';');
  const [type = '', ...modifiers] = rest.split(/[/,:]/).map((word) => word.trim().toLowerCase());
  const [mode, sending] = modes.split('/').map((word) => word.trim());
  return {
    mode: oneOf(MODES, mode),
    // QUIRK: OpenPaaS leaves "MDN-" out.
    sending: oneOf(SENDINGS, sending) ?? oneOf(SENDINGS, `MDN-${sending ?? ''}`),
    type: modifiers.includes('error') ? 'failed' : (TYPES.find((known) => known === type) ?? 'unknown'),
  };
};

const withoutComments = (value: string): string => value.slice(0, 1000).replace(/\([^()]{0,200}\)/g, ' ');

const oneOf = (known: readonly string[], word: string | undefined): string | undefined =>
  known.find((one) => one.toLowerCase() === word?.toLowerCase());
