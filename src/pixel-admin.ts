// What administrators run in the script editor: docs/decisions/0005.
import { checkBase } from './core/pixel/base';
import { MOST_KEPT } from './core/pixel/room';
import { editorLocale } from './google/identity';
import { sizeOfOpenInbox } from './google/open-inbox';
import { configuredBase } from './google/pixel-maker';
import { scriptSigner } from './google/signer';
import { type Texts, textsFor } from './locales/texts';
import { refuseVisitors } from './wiring';

/** Says whether the pixel is set up, what to do where it is not, and how full the inbox of loads is. */
export const checkPixel = (): string =>
  inWords(({ t }) => {
    const problem = checkBase(configuredBase());
    const percent = Math.ceil((sizeOfOpenInbox() / MOST_KEPT) * 100);
    return [
      problem === undefined
        ? t('pixel.baseIsRight')
        : t('event.details {statement} {standing}', {
            statement: t(`pixel.${problem}`),
            standing: t('pixel.baseAdvice'),
          }),
      t(scriptSigner().hasSecret() ? 'pixel.secret' : 'pixel.noSecret'),
      t('pixel.inbox {percent}', { percent }),
    ];
  });

/** Signs pixels with another secret from now on. */
export const rotatePixelSecret = (): string =>
  inWords(({ t }) => [t(scriptSigner().rotate() ? 'pixel.rotated' : 'pixel.notRotated')]);

/** Gives up all pixels in mail that was sent, where the secret has become known or is damaged. */
export const forgetPixelSecrets = (): string =>
  inWords(({ t }) => {
    scriptSigner().forget();
    return [t('pixel.forgotten')];
  });

/** In the log of the script editor, and as what a caller is given. */
const inWords = (say: (texts: Texts) => readonly string[]): string => {
  refuseVisitors();
  const words = say(textsFor(editorLocale())).join('\n');
  console.log(words);
  return words;
};
