import type { SettingsStore } from '../app/ports';
import { seenProperties, writableProperties } from './user-properties';

const NAME = 'settings';

/** Characters of a part: a value may have 9 KB, and a character takes up to four bytes. */
const PART = 2_200;

/*  What is short stands under its name. What is long stands in parts under names of one of two generations, and under
    its own name stands which: `a 3`. Parts of the generation that is in force are never written over. */
const HEAD = /^([ab]) (\d{1,2})$/;

/** The settings in the user's own properties: one call to read them, two where they are long. */
export const propertiesSettingsStore = (): SettingsStore => ({
  read: () => {
    const text = PropertiesService.getUserProperties().getProperty(NAME) ?? undefined;
    return text !== undefined && HEAD.test(text) ? whole(PropertiesService.getUserProperties().getProperties()) : text;
  },
  write: (text) => {
    const properties = writableProperties();
    if (text.length <= PART) {
      properties.setProperty(NAME, text);
      return;
    }
    const [, generation] = HEAD.exec(properties.getProperty(NAME) ?? '') ?? [];
    properties.setProperties(inParts(text, generation === 'a' ? 'b' : 'a'));
  },
});

/** The settings as this execution saw them first: no call where something else was seen before. */
export const seenSettings = (): string | undefined => whole(seenProperties());

const whole = (stored: Readonly<Record<string, string>>): string | undefined => {
  const text = stored[NAME];
  const [, generation, count] = HEAD.exec(text ?? '') ?? [];
  if (generation === undefined) return text;
  return Array.from({ length: Number(count) }, (_, i) => stored[nameOf(generation, i)] ?? '').join('');
};

const nameOf = (generation: string, index: number): string => `${NAME}.${generation}${index}`;

const inParts = (text: string, generation: string): Record<string, string> => {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${PART}}`, 'gu')) ?? [];
  const values: Record<string, string> = { [NAME]: `${generation} ${parts.length}` };
  for (const [i, part] of parts.entries()) values[nameOf(generation, i)] = part;
  return values;
};
