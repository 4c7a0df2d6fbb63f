import { formToken } from '../core/pixel/token';
import { type ComposePorts, offerOf, recipientsOf } from './compose';
import type { ComposeChoice, ComposedMail, Language } from './compose-event';
import type { PixelMaker } from './ports';
import { parseSettings, type Settings, updateSettings } from './settings';

/** Addresses of a pixel and of the page on which a recipient opts out of it. */
export type PixelLinks = { readonly image: string; readonly optOut: string };

export type Insertion =
  | {
      readonly kind: 'insert';
      /** Plain text, not escaped. */
      readonly disclosure: string | undefined;
      readonly language: Language;
      readonly pixel: PixelLinks | undefined;
    }
  | { readonly kind: 'nothingChosen' | 'insertedBefore' | 'noPixel' | 'excluded' };

/**
 * What to put into the draft. Remembers the choice and the wording, unless it is the `standard` one.
 * What the collector must know is stored before the pixel can be sent; the card counts as used once nothing can fail any more.
 */
export const insertion = (
  ports: ComposePorts,
  mail: ComposedMail,
  choice: ComposeChoice,
  standard: Readonly<Record<Language, string>>,
): Insertion => {
  if (!choice.pixel && !choice.disclosure) return { kind: 'nothingChosen' };
  const settings = parseSettings(ports.settings.read());
  const base = ports.pixels.base();
  const offer = offerOf(base, recipientsOf(ports, mail, settings));
  const canHavePixel = offer === 'offered' || offer === 'someOptedOut';
  if (choice.pixel && !canHavePixel) return { kind: offer === 'excluded' ? 'excluded' : 'noPixel' };

  const now = ports.clock.now();
  const userKey = choice.pixel ? (settings.userKey ?? ports.pixels.userKey(ports.identity.address())) : undefined;
  const pixel = base && userKey ? linksOf(ports.pixels, base, userKey, now) : undefined;
  const disclosure = wordingsAfter(settings.disclosure, choice, standard);
  updateSettings(ports.settings, (stored) => ({
    ...stored,
    // A pixel that was not offered was not declined either.
    compose: { pixel: canHavePixel ? choice.pixel : stored.compose.pixel, disclosure: choice.disclosure },
    disclosure,
    ...(userKey ? { userKey, pixelSince: stored.pixelSince ?? now } : {}),
  }));
  if (choice.session && !ports.once.first(`inserted.${choice.session}`)) return { kind: 'insertedBefore' };
  const { language } = choice;
  const line = choice.disclosure ? (disclosure[language] ?? standard[language]) : undefined;
  return { kind: 'insert', disclosure: line, language, pixel };
};

const linksOf = (pixels: PixelMaker, base: string, userKey: string, at: number): PixelLinks => {
  const token = formToken({ userKey, id: pixels.randomId(), at }, pixels.mac);
  return { image: `${base}?t=${token}`, optOut: `${base}?o=${token}` };
};

type Wordings = Settings['disclosure'];

const wordingsAfter = (
  stored: Wordings,
  { wording }: ComposeChoice,
  standard: Readonly<Record<Language, string>>,
): Wordings => {
  /** One's own wording is kept; an emptied one is the standard one again, and an input that did not come says nothing. */
  const kept = (language: Language) => {
    const text = wording[language] ?? stored[language];
    return text && text !== standard[language] ? { [language]: text } : {};
  };
  return { ...kept('ja'), ...kept('en') };
};
