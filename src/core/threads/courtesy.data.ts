/** Matches a whole sentence that is any of these. */
const sentence = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join('|')})$`, 'u');

const DONE = '(?:いたし|致し|し)?ました';
const POLITE_END = '(?:です|でございます)?(?:ね|よ)?';

const JAPANESE = {
  /** Thanks, acknowledgements and closings. What comes before a thank-you names what it is for. */
  courtesy: sentence(
    '.{0,40}(?:ありがと|有難|有り難|有がと)う?(?:ございま(?:す|した)|御座いま(?:す|した))?(?:ね|よ)?',
    'どうも(?:です)?',
    '.{0,40}(?:感謝|御礼|お礼)(?:を|の)?(?:いたし|致し|申し上げ|申しあげ|し)(?:て(?:い|おり))?ます',
    `.{0,30}(?:承知|了解|了承|確認|拝見|拝受|受領|承り|かしこまり|畏まり|わかり|分かり|受け取り|受取り|受取|助かり|安心|理解)${DONE}`,
    `.{0,20}(?:了解|承知|問題(?:は?ござい|は?あり)ません|問題ない|大丈夫|結構|OK|オッケー)${POLITE_END}`,
    '(?:大変|とても|本当に)?(?:助かります|(?:勉強|参考)になりました)',
    '.{0,30}楽しみにし(?:て(?:おり|い))?ます',
    '(?:(?:今後とも?|引き?続き|どうぞ|何卒|それでは|では|以上|改めて|本日は|明日は?|当日は?|また|こちらこそ|本年も|来年も|これからも|今後も)[、,]?\\s?){0,4}(?:よろしく|宜しく)(?:[おご御]願い(?:いたします|致します|します|申し上げます|申しあげます)?)?(?:です)?',
    '(?:それでは|では|これで)?[、,]?(?:お先に)?失礼(?:いたし|致し|し)ます',
    '(?:まずは|取り?急ぎ)?[、,]?(?:取り?急ぎ)?[、,]?(?:お礼|御礼|ご連絡|ご返信|ご返事|ご報告)(?:まで|のみ|申し上げます)(?:にて)?(?:失礼(?:いたし|致し|し)ます|です)?',
    '(?:どういたしまして|とんでもございません|とんでもないです|こちらこそ|お疲れ様でした|お疲れさまでした|おめでとうございます)',
    // Korean, Chinese
    '감사합니다|감사드립니다|고맙습니다|알겠습니다|확인했습니다|잘 받았습니다|네|수고하세요|수고하셨습니다',
    '.{0,10}(?:谢谢|謝謝|感谢|感謝)(?:您|你|你们|大家|各位)?(?:的.{1,10})?|收到了?|好的|明白了?|知道了|了解了?|辛苦了',
  ),
  greeting: sentence(
    '(?:いつも|大変|平素より?|平素は)*.{0,12}お世話になって(?:おり|い)?ます',
    'お世話になります|お世話様です|お世話になりました',
    'お疲れ(?:様|さま)(?:です|でございます)?',
    'おはようございます|こんにちは|こんばんは|はい|拝啓|敬具|草々|早々|以上(?:です)?|かしこ',
    '.{1,30}(?:様|さま|さん|殿|先生|御中|各位|部長|課長|社長|専務|君|くん|ちゃん)',
    // 「株式会社例の田中です」
    '[\\p{sc=Han}\\p{sc=Katakana}ー・々\\w\\s()]{1,25}(?:の[\\p{sc=Han}\\p{sc=Katakana}ー・々\\w()]{1,12})?(?:です|でございます|と申します)',
  ),
  /** A person, a company, a department, as they stand in a signature. */
  name: /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・々〇\w\s().&-]{1,24}$/u,
  /** Words that no name holds: particles and verb endings; and headings of something to do. */
  notName:
    /[はをがにでと]|ます|ました|ません|です|した|する|して|ない|たい|よう|から|まで|ので|けど|니다$|요$|[我你您们們的了是吧没沒么麼这這还還发發]|要|緊急|確認|返信|返答|回答|送付|添付|送信|\d/u,
} as const;

const FOR = '(?: (?:again|so much|very much|a lot|a million|everyone|all|both|indeed))*(?: (?:for|to) [^?]{1,60})?';

const WESTERN = {
  /** Words of a name that may follow a phrase, or stand alone. */
  maxNames: 5,
  /** Lower case. */
  courtesy: sentence(
    `(?:ok |okay |great |perfect |many |big |got it |noted |and )*(?:thanks|thank you|thankyou|thx|tks|cheers|much appreciated|(?:i |we )?(?:really |very much )?appreciate (?:it|that|your \\p{L}+(?: \\p{L}+)?))${FOR}`,
    '(?:duly |well )?noted(?: with thanks)?|(?:all )?(?:got it|understood|received|confirmed|acknowledged)(?: thanks| thank you| with thanks)?',
    'ok|okay|sounds good|great|perfect|excellent|wonderful|will do|all good|no problem|no worries|roger(?: that)?|copy that|sure|fine(?: by me| with me)?|works for me|my pleasure',
    "you(?:'|’)?re (?:very |most )?welcome|you are (?:very |most )?welcome|(?:i(?:'|’)m |i am |we(?:'|’)re |we are )?looking forward to (?:it|(?:seeing|meeting|working with) (?:you|everyone)(?: .{1,30})?)",
    "(?:this|that|it)(?: is|(?:'|’)s) (?:very |really |so )?(?:great|perfect|helpful|fine|excellent|kind(?: of you)?)",
    // German
    '(?:ok |alles klar |super |perfekt )?(?:vielen |herzlichen |besten |lieben |schönen )?dank(?:e)?(?: schön| sehr| dir| ihnen| euch| nochmals?)*(?: (?:für|fürs) .{1,60})?|dankeschön|alles klar|verstanden|(?:ist )?(?:notiert|zur kenntnis genommen|angekommen)|passt|super|prima|perfekt|gerne?(?: geschehen)?',
    // French
    "(?:ok |parfait |très bien |un grand )?merci(?: beaucoup| bien| infiniment| à (?:toi|vous))*(?: (?:pour|de) (?:vot|vos|ta|ton|tes|l['’]|la|le|les|ce|cet|tout).{0,50})?|bien (?:noté|reçu)|c['’]est (?:noté|parfait|entendu)|entendu|d['’]accord|parfait|je vous (?:en )?remercie(?: .{1,40})?",
    // Spanish, Portuguese, Italian
    '(?:ok |perfecto |vale )?(?:muchas |mil |muchísimas )?gracias(?: (?:por|a) .{1,50})?|recibido|entendido|de acuerdo|perfecto|vale|(?:muito )?obrigad[oa](?: pel.{1,50})?|(?:molte |mille )?grazie(?: (?:mille|per .{1,50}))?|ricevuto|perfetto',
  ),
  greeting: sentence(
    '(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|sehr geehrte[rs]?(?: frau| herr| damen und herren)?|bonjour|bonsoir|cher|chère|hola|buenos días|buenas tardes|estimad[oa]|ciao|ol[áa])(?: (?:all|team|everyone|both|there|mr|mrs|ms|dr|zusammen|à tous|a todos))?',
    '(?:with )?(?:(?:kind|best|warm|many|with) )*(?:regards|wishes)|best|sincerely(?: yours)?|yours(?: sincerely| truly| faithfully)?|take care|talk soon|see you(?: (?:soon|then|there|later))?|have a (?:nice|great|good|lovely|wonderful) (?:day|week|weekend|evening|one|trip|time)(?: too| ahead)?|you too|yes|br|kr|rgds',
    '(?:mit )?(?:freundlichen|besten|herzlichen|vielen) grüßen|(?:viele|liebe|beste|schöne|herzliche) grüße|mfg|lg|vg',
    'cordialement|bien (?:cordialement|à vous)|sincères salutations|bonne (?:journée|soirée|semaine)|saludos(?: cordiales)?|un (?:saludo|abrazo)|atentamente|cordiali saluti|abra[çc]os?|att',
  ),
} as const;

export default { JAPANESE, WESTERN };
