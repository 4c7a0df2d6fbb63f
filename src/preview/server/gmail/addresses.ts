import { parseAddresses } from '../../../emulator/mail/addresses';

/** What is no address among those that were typed, with commas between them; `undefined` where all are. */
export const wrongAddress = (typed: string): string | undefined => {
  const wrong = parseAddresses(typed).find(({ address }) => !ADDRESS.test(address));
  return wrong && (wrong.address || wrong.name);
};

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)*$/;
