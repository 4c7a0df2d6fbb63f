/** The two fields that Takeout adds, with the lines that continue them. */
const ADDED = /^x-(?:gm-thrid|gmail-labels)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*\n?/gim;

/** How many bytes of a header section are Takeout's. */
export const takeoutBytes = (section: string): number =>
  HINT.test(section) ? Array.from(section.matchAll(ADDED)).reduce((bytes, [field]) => bytes + field.length, 0) : 0;

/** The message as it was before Takeout wrote into it. `headEnd` is where its header section ends. */
export const withoutTakeoutFields = (message: Buffer, headEnd: number): Buffer => {
  const section = message.toString('latin1', 0, headEnd);
  if (takeoutBytes(section) === 0) return message;
  return Buffer.concat([Buffer.from(section.replace(ADDED, ''), 'latin1'), message.subarray(headEnd)]);
};

const HINT = /^x-gm/im;
