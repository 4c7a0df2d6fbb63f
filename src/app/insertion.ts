import { formToken } from '../core/pixel/token';
import { pixelNeedsLine } from '../core/policy/ceiling';
import { type ComposePorts, ceilingForMail, offerOf, type PixelOffer, recipientsOf } from './compose';
import type { ComposeChoice, ComposedMail, Language } from './compose-event';
import { ceilingsFor } from './policy';
import type { Once } from './ports';
import { parseSettings, type Settings, updateSettings } from './settings';

export type Insertion =
  | {
      readonly kind: 'insert';
      /** Plain text, not escaped. */
      readonly disclosure: string | undefined;
      readonly language: Language;
      /** The pixel's address. */
      readonly image: string | undefined;
      /** The page on which a recipient opts out of the pixel. */
      readonly optOut: string | undefined;
    }
  | { readonly kind: 'nothingChosen' | 'insertedBefore' | 'noPixel' | 'excluded' | 'forbidden' };

/**
 * What to put into the draft: what is chosen and was not put there from this card before. Remembers the choice, also that
 * nothing is chosen, and the wording, unless it is the `standard` one.
 * What the collector must know is stored before the pixel can be sent; the card counts as used once nothing can fail any more.
 */
export const insertion = (
  ports: ComposePorts,
  mail: ComposedMail,
  choice: ComposeChoice,
  standard: Readonly<Record<Language, string>>,
): Insertion => {
  const settings = parseSettings(ports.settings.read());
  const base = ports.pixels.base();
  const ceilings = ceilingsFor(ports);
  const needsLine = pixelNeedsLine(ceilingForMail(ceilings, mail));
  const offer = offerOf(base, recipientsOf(ports, mail, settings), ceilings);
  const canHavePixel = offer === 'offered' || offer === 'someOptedOut';
  if (choice.pixel && !canHavePixel) return { kind: refusalFor(offer) };

  const now = ports.clock.now();
  const userKey = choice.pixel ? (settings.userKey ?? ports.pixels.userKey(ports.identity.address())) : undefined;
  const disclosure = wordingsAfter(settings.disclosure, choice, standard);
  updateSettings(ports.settings, (stored) => ({
    ...stored,
    // A pixel that was not offered was not declined either.
    compose: { pixel: canHavePixel ? choice.pixel : stored.compose.pixel, disclosure: choice.disclosure },
    disclosure,
    ...(userKey ? { userKey, pixelSince: stored.pixelSince ?? now } : {}),
  }));
  if (!choice.pixel && !choice.disclosure) return { kind: 'nothingChosen' };

  const newToken = () => userKey && formToken({ userKey, id: ports.pixels.randomId(), at: now }, ports.pixels.mac);
  const inserted = { ...choice, disclosure: choice.disclosure || (needsLine && choice.pixel) };
  const parts = partsToInsert(ports.once, inserted, newToken);
  if (!parts) return { kind: 'insertedBefore' };
  const { language } = choice;
  return {
    kind: 'insert',
    disclosure: parts.line ? ((needsLine ? undefined : disclosure[language]) ?? standard[language]) : undefined,
    language,
    image: parts.pixel && `${base}?t=${parts.pixel}`,
    optOut: base && parts.link && `${base}?o=${parts.link}`,
  };
};

const refusalFor = (offer: PixelOffer) => {
  if (offer === 'excluded') return offer;
  return offer === 'forbidden' || offer === 'forbiddenYet' ? 'forbidden' : 'noPixel';
};

/** What a card has put into its mail: the line in these languages, and the pixel with this token. */
type Inserted = { readonly languages: readonly Language[]; readonly token?: string | undefined };

/** Whether the line is to come, and tokens of the pixel and of the link to opt out of it. */
type Parts = { readonly line: boolean; readonly pixel: string | undefined; readonly link: string | undefined };

/** Those that are chosen and not in the mail yet, which they count as from now on. -> `undefined` where there are none. */
const partsToInsert = (once: Once, choice: ComposeChoice, newToken: () => string | undefined): Parts | undefined => {
  let parts: Parts | undefined;
  const insert = (text: string | undefined): string | undefined => {
    const before: Inserted = text === undefined ? { languages: [] } : JSON.parse(text);
    const line = choice.disclosure && !before.languages.includes(choice.language);
    const pixel = before.token === undefined ? newToken() : undefined;
    if (!line && !pixel) return undefined;
    const languages = line ? [...before.languages, choice.language] : before.languages;
    const token = before.token ?? pixel;
    // A line that came before its pixel lacks the link.
    parts = { line, pixel, link: languages.length > 0 ? token : undefined };
    return JSON.stringify({ languages, token });
  };
  if (choice.session) once.change(`inserted.${choice.session}`, insert);
  else insert(undefined);
  return parts;
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
