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
export const checkPixel = (event?: unknown): string =>
  inWords(event, ({ t }) => {
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
export const rotatePixelSecret = (event?: unknown): string =>
  inWords(event, ({ t }) => [t(scriptSigner().rotate() ? 'pixel.rotated' : 'pixel.notRotated')]);

/** Gives up all pixels in mail that was sent, where the secret has become known or is damaged. */
export const forgetPixelSecrets = (event?: unknown): string =>
  inWords(event, ({ t }) => {
    scriptSigner().forget();
    return [t('pixel.forgotten')];
  });

/**
 * In the log of the script editor, and as what a caller is given. The editor hands over no event: whoever comes with
 * one is a user of the add-on, who put this function's name in the place of a card's.
 */
const inWords = (event: unknown, say: (texts: Texts) => readonly string[]): string => {
  refuseVisitors();
  if (event !== undefined) throw new Error(ONLY_IN_THE_EDITOR);
  const words = say(textsFor(editorLocale())).join('\n');
  console.log(words);
  return words;
};

const ONLY_IN_THE_EDITOR = 'This is no function for cards: run it in the script editor.';
