/*  What mailers put before the original's subject, or have for a whole subject. Each stands at the beginning and goes on
    with a colon, a bracket, a dash or nothing: "Out of office policy" and "自動応答システムについて" are a person's. */
const AUTOMATIC: readonly string[] = [
  // English, German, French, Spanish, Portuguese, Italian
  String.raw`(?:this is an )?auto(?:mat(?:ic|ed))?[- ]?(?:e-?mail )?(?:reply|response|replied|respond(?:er|ing)?|answer|acknowledge?ment)(?: (?:from|to|by)\b[^:]{1,60})?`,
  'automatische (?:antwort|rückantwort|e-?mail-?antwort|abwesenheits(?:meldung|notiz|nachricht))',
  'réponse automatique|message automatique|accusé de réception automatique',
  'respuesta automática|resposta automática|risposta automatica',
  // Dutch, Scandinavian, Finnish, Polish, Czech, Hungarian, Turkish, Latvian, Russian
  'automatisch antwoord|automatiskt? svar|autosvar|automaattinen vastaus|automatyczna odpowiedź|autoodpowiedź|automatická odpověď|automatikus válasz|otomatik (?:yanıt|cevap)|(?:[āa]rpus biroja (?:atra[šs]an[āa]s )?)?autom[āa]tisk[āa] atbilde|автоматический ответ|автоответ(?:чик)?',
  // Korean, Chinese, Japanese
  String.raw`자동\s?(?:회신|응답|답장|답변)(?:\s?메일)?`,
  '(?:自动|自動)(?:回复|答复|回覆|回復|答覆|应答)(?:邮件|郵件)?',
  '自動(?:応答|返信|返答|回答|送信)(?:メール|メッセージ|通知)?',
];

const ABSENCE: readonly string[] = [
  "(?:i(?:'m| am) )?(?:currently )?out of (?:the )?office(?: ?(?:auto-?|automatic )?(?:reply|response|message|notification|notice|alert|assistant))?",
  'ooo(?: (?:reply|message|notice))?|vacation (?:reply|response|message|notice|auto-?reply|responder)|away message',
  'abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|assistent)|nicht im (?:büro|hause)|urlaubs(?:notiz|meldung)',
  "réponse d'absence|(?:notification|message|avis) d'absence|absen(?:te?|ce) (?:du|de mon) bureau",
  'fuera de (?:la )?oficina|(?:mensaje|aviso|respuesta) de ausencia|fora do escritório|(?:mensagem|aviso) de ausência|fuori (?:sede|ufficio)|messaggio di assenza',
  'afwezigheids(?:bericht|assistent)|frånvaromeddelande|fraværs(?:melding|besked)|poissaoloilmoitus|poza biurem|mimo kancelář',
  String.raw`부재\s?중(?:\s?(?:자동\s?(?:회신|응답)|알림|메시지|안내))?|(?:不在|外出)办公室|外出自动回复|休假自动回复`,
  '不在(?:通知|連絡|応答|時?の?自動(?:応答|返信)|のお知らせ|のご?連絡|メール|メッセージ|です|中)',
];

/** Short words that people begin a subject with too: only a colon after them counts. */
const ABSENCE_WITH_COLON: readonly string[] = [
  "(?:i(?:'m| am) )?(?:currently )?(?:on (?:vacation|holidays?|annual leave|maternity leave|parental leave)|away(?: from (?:the office|my (?:desk|e-?mail|mail)))?)",
  'abwesend|abwesenheit|absence|ausente|ausencia|ausência|assente|afwezig(?:heid)?|niet aanwezig|frånvaro|poissaolo|отсутствую',
  String.raw`휴가\s?중|외근\s?중|출장\s?중|休假中?|出差中|不在|(?:外出|休暇|休業|出張|退席|離席|会議|育休|産休)中`,
];

const anyOf = (...words: readonly (readonly string[])[]): string =>
  `(?:${words.map((some) => some.join('|')).join('|')})`;

const BEFORE = String.raw`^\s{0,9}[【［\[(（「『<＜*★■]{0,2}\s{0,3}`;

const AFTER = String.raw`\s{0,3}[】］\])）」』>＞*★■]{0,2}\s{0,3}`;

/** A label that stands before everything, also before the "Re:" of the original's subject: [Automatic reply] Re: … */
const LABEL_FIRST = new RegExp(
  String.raw`${BEFORE}(?<=[【［\[(（「『<＜]\s{0,3})${anyOf(AUTOMATIC)}\s{0,3}[】］\])）」』>＞]`,
  'i',
);

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`${BEFORE}${anyOf(AUTOMATIC, ABSENCE)}(?:${AFTER}(?:[:：;|–—(（\[]|-\s|$)|\s{0,3}[】］\])）」』>＞])`,
    'i',
  ),
  new RegExp(String.raw`${BEFORE}${anyOf(ABSENCE_WITH_COLON)}(?:${AFTER}[:：]|\s{0,3}[】］」』])`, 'i'),
  // A label in brackets anywhere: 【…】お問い合わせの件（自動返信）
  new RegExp(String.raw`[【［\[(（「『<＜]\s{0,3}${anyOf(AUTOMATIC)}\s{0,3}[】］\])）」』>＞]`, 'i'),
  // Notes: "AUTO: Taro Yamada is out of the office (returning 03/04/2026)"
  /^\s*AUTO: /,
  /^.{1,80}\bis (?:currently )?(?:out of (?:the )?office|on (?:vacation|annual leave)|away from (?:his|her|their) (?:desk|e-?mail))\s{0,3}(?:[.(,]|until|from|$)/i,
];

export default { LABEL_FIRST, PATTERNS };
