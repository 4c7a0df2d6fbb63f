import { createHmac } from 'node:crypto';
import type { EmulatorOptions } from '../../../src/emulator/options';
import { emulate, scriptOf } from '../../tools/apps-script';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const signer = (options: Partial<EmulatorOptions> = {}) => {
  const emulator = emulate({
    folder: scriptOf(`
      import { scriptSigner } from './google/signer';
      export const mac = (text) => scriptSigner().mac(text);
      export const isGenuine = ({ text, mac }) => scriptSigner().isGenuine(text, mac);
      export const userKey = (address) => scriptSigner().userKey(address);
      export const hasSecret = () => scriptSigner().hasSecret();
      export const rotate = () => scriptSigner().rotate();
      export const forget = () => scriptSigner().forget();
    `),
    frozen: true,
    ...options,
  });
  const isGenuine = (text: string, mac: unknown) => emulator.call('isGenuine', { text, mac });
  return { emulator, isGenuine };
};

export const macOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest().subarray(0, 10).toString('base64url');
