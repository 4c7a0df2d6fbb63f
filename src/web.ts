// What the web app answers. It runs as whoever deployed it: nothing here may touch a user's properties or mail.
import { problemOf } from './app/problem';
import { recordOpen, recordOptOut, type WebPorts } from './app/record-open';
import { readQuery } from './app/web-query';
import { parseToken } from './core/pixel/token';
import { propertiesOpenInbox } from './google/open-inbox';
import { optedOutPage, optOutPage, tryAgainPage } from './google/opt-out-page';
import { pixelBase } from './google/pixel-maker';
import { scriptSigner } from './google/signer';
import { emptyAnswer, requestUserAgent } from './google/web-app';

const webPorts = (): WebPorts => ({
  signer: scriptSigner(),
  inbox: propertiesOpenInbox(),
  clock: { now: () => Date.now() },
  userAgent: requestUserAgent,
});

/** Whoever loads a pixel is told nothing, not even of a failure. -> whether there was none. */
const quietly = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    console.warn(`A request to the web app could not be noted: ${problemOf(error)}`);
    return false;
  }
};

/** A pixel (`t`), or the page on which a recipient opts out (`o`). Always answers alike. */
export const doGet = (event: unknown) => {
  const { t, o } = readQuery(event);
  if (o === undefined) {
    quietly(() => recordOpen(webPorts(), t));
    return emptyAnswer();
  }
  let base: string | undefined;
  const isToken = parseToken(o, Date.now()) !== undefined;
  if (isToken) {
    quietly(() => {
      base = pixelBase();
    });
  }
  return optOutPage(base, isToken ? o : undefined);
};

/** The button on the opt-out page. */
export const doPost = (event: unknown) => {
  const isNoted = quietly(() => recordOptOut(webPorts(), readQuery(event).o));
  return isNoted ? optedOutPage() : tryAgainPage();
};
