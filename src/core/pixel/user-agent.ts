/**
 * Who loaded an image, as its user agent tells. `gmail`: Gmail's image proxy, which loads for a reader;
 * `likely`: a mail program, a browser or another proxy that loads for a reader; `unconfirmed`: perhaps Apple's
 * privacy proxy; `prefetch` and `scanner`: a machine.
 */
export type Verdict = 'gmail' | 'likely' | 'prefetch' | 'unconfirmed' | 'scanner';

/** The first match decides. Proxies stand before machines: to take Gmail's for a bot would make every Gmail open vanish. */
const SIGNS: readonly (readonly [Verdict, RegExp])[] = [
  ['gmail', /GoogleImageProxy/i],
  ['likely', /YahooMailProxy/i],
  // QUIRK: Gmail prefetches with an Edge of 2015 that says Mozilla twice.
  ['prefetch', /Edge\/12\.246 Mozilla\/5\.0$/],
  [
    'scanner',
    // QUIRK: Cubot makes telephones.
    /(?<!\bcu)bot\b|crawler|spider|scan(?:ner|ning)|preview|curl\/|wget\/|python|Go-http-client|okhttp|libwww|axios|node-fetch|HeadlessChrome|PhantomJS|Java\/|Barracuda|Proofpoint|Mimecast|Safe-?Links|facebookexternalhit|Slack-?Img|WhatsApp/i,
  ],
  // QUIRK: Apple Mail Privacy Protection leaves out everything that names a program.
  ['unconfirmed', /^Mozilla\/5\.0$|\(KHTML, like Gecko\)$/],
  ['likely', /^Mozilla\/\d|Outlook|Thunderbird|Mail|Opera\//i],
  // Other mail programs that name themselves, many of them Japanese.
  [
    'likely',
    /Becky!|Shuriken|Sylpheed|EdMax|Winbiff|Datula|Hidemaru|TuruKame|Evolution|Eudora|Notes\b|Mulberry|The Bat!|eM ?Client|GroupWise/i,
  ],
];

const MAX_LENGTH = 1000;

/** Judges a load by its user agent; none at all, or one that no reader's program has, is a machine's. */
export const verdictOf = (userAgent: string | null | undefined): Verdict => {
  const agent = (userAgent ?? '').slice(0, MAX_LENGTH).trim();
  return SIGNS.find(([, sign]) => sign.test(agent))?.[0] ?? 'scanner';
};
