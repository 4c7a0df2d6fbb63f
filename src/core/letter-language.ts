const KANA = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
/** A word of a language that is written in Latin letters; `PO-1234` and `Re` are none. */
const WORD = /[a-z\u00c0-\u024f]{3,}/i;

/**
 * In which language to follow up a mail: the one in which it was written, as far as subject and first words show, else
 * that of the country where its readers are. Chinese characters alone are Japanese where a reader is in Japan.
 */
export const letterLanguage = (
  { subject, opening }: { readonly subject: string; readonly opening: string },
  addresses: readonly string[],
): 'ja' | 'en' => {
  const text = `${subject}\n${opening}`;
  if (KANA.test(text)) return 'ja';
  const isInJapan = addresses.some((address) => address.endsWith('.jp'));
  if (HAN.test(text)) return isInJapan || addresses.every(isAnywhere) ? 'ja' : 'en';
  return isInJapan && !WORD.test(opening || subject) ? 'ja' : 'en';
};

/** Whether the domain names no country. */
const isAnywhere = (address: string): boolean => !/\.[a-z]{2}$/.test(address);
