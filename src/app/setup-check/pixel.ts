import { batchFrom } from '../../core/pixel/batch';
import { formToken } from '../../core/pixel/token';
import type { PixelMaker } from '../ports';
import { type CheckState, type Finding, rememberCheck, seenAs, withFinding } from './findings';
import type { CheckPorts } from './ports';

/** Whose the check's pixels are: nobody's, so that their loads never lie among those of the user's mail. */
export const checkKey = (pixels: PixelMaker, address: string): string => pixels.userKey(`setup-check ${address}`);

/** Whether the policy lets the user send themselves a pixel: loads of others are not noted. */
export const mayUsePixel = ({ ceilings }: CheckPorts): boolean => ceilings()([]).pixel !== 'off';

/** The address of a pixel of the check's. -> `undefined` where no web app is configured, or the policy allows none. */
export const pixelAddress = (ports: CheckPorts, id: string): string | undefined => {
  const { pixels, identity, clock } = ports;
  const base = mayUsePixel(ports) ? pixels.base() : undefined;
  if (base === undefined) return undefined;
  const userKey = checkKey(pixels, identity.address());
  return `${base}?t=${formToken({ userKey, id, at: clock.now() }, pixels.mac)}`;
};

/**
 * Takes the loads of the check's pixels out of the inbox; what they say is kept before they are removed.
 * -> `undefined` where the script is busy.
 */
export const takeLoads = (ports: CheckPorts, before: CheckState): CheckState | undefined => {
  let state = before;
  const key = checkKey(ports.pixels, ports.identity.address());
  const isDone = ports.inbox.collect(key, (batches) => {
    const loads = batches.flatMap((text) => batchFrom(text).loads);
    const seen = (pixel: string | undefined) => loads.filter(({ id }) => id === pixel).map(({ mark }) => seenAs(mark));
    state = rememberCheck(
      ports.check,
      withLoads(state, seen(before.link), seen(before.mail?.pixel), ports.clock.now()),
    );
  });
  return isDone ? state : undefined;
};

type Seen = ReturnType<typeof seenAs>;

/** A link that was opened has done its work: the next check makes another. */
const withLoads = (before: CheckState, ofLink: readonly Seen[], ofMail: readonly Seen[], at: number): CheckState => {
  let state = before;
  if (ofLink.length > 0) {
    const { link: _, ...opened } = state;
    const value = ofLink.find((as) => as !== 'machine') ?? 'machine';
    const outcome = value === 'machine' ? 'unsure' : 'works';
    state = withFinding(opened, 'webApp', { outcome, detail: 'seen', value, at });
  }
  if (ofMail.length > 0 && state.findings.proxy?.value !== 'gmail') {
    const value = ofMail.find((as) => as === 'gmail') ?? ofMail[0] ?? 'machine';
    const outcome = value === 'gmail' ? 'works' : 'unsure';
    state = withFinding(state, 'proxy', { outcome, detail: 'seen', value, at });
  }
  return state;
};

/** After the user opened the pixel's address in their browser. -> `undefined` where the script is busy. */
export const lookForVisit = (ports: CheckPorts, before: CheckState): CheckState | undefined => {
  const state = takeLoads(ports, before);
  return state?.link ? rememberCheck(ports.check, withFinding(state, 'webApp', nothingCame(ports))) : state;
};

export const nothingCame = ({ clock }: CheckPorts): Finding => ({
  outcome: 'fails',
  detail: 'nothingCame',
  at: clock.now(),
});
