/** Where the mail that is answered begins to be quoted. */
const QUOTE =
  /(?:^|\s)>|-{3,}\s?(?:original|forwarded|元の|ursprüngliche)|\bwrote:|\bschrieb:|のメール[:：]|<[^<>\s]{1,200}@[^<>\s]{1,200}>\s?[:：]/i;

/*  The mail says of itself that a program wrote it as an answer. */
const SAYS_AUTOMATIC: readonly RegExp[] = [
  /\bth(?:is|e following) (?:e-?mail |message )?is an? auto(?:mat(?:ed|ic))?[- ]?(?:ally )?(?:generated )?(?:e-?mail )?(?:reply|response|acknowledge?ment)\b/i,
  /\bthis (?:is an? )?(?:e-?mail|message|reply|response) (?:was|is|has been) (?:an? )?(?:sent |generated )?(?:auto-?|automatic(?:ally)? )(?:reply|response|replied)\b/i,
  /\bdies (?:ist|e e-?mail ist) eine (?:automatische antwort|automatisch (?:erzeugte|erstellte|generierte|versendete) (?:antwort|e-?mail|nachricht))/i,
  /\b(?:ceci est|il s['’]agit d['’]) ?une? (?:réponse|message|courriel) automatique\b/i,
  /\b(?:esta|este) es una? (?:respuesta|mensaje|correo) automátic[ao]\b/i,
  /(?:この|本|当)(?:お?知らせ|e?メール|メッセージ|返信|ご?回答|Ｅメール)は[^。！]{0,40}自動(?:的に|で)?(?:返信|応答|返答)(?!で(?:は|す?か|しょうか)|か)/i,
  /^\W{0,3}auto(?:mat(?:ed|ic))?[- ]?(?:reply|response)\s?[\]):.!]|^[【［[(（]自動(?:返信|応答)/i,
  /(?:^|[。！!※＊*（(【\s]|(?:こちら|これ|以下)は|システム(?:から|による)の?|専用アドレスからの)自動(?:返信|応答|返答)(?:メール|メッセージ)?(?:(?:です|となります|となっております|でございます|になります)(?=$|[。！!※＊*）)】\s])|にて(?:失礼|ご?連絡|お送り|返信|対応)|でお送り|より(?:お送り|送信)|でのご?連絡)/,
  /(?:这|此|本)(?:是一?封|邮件(?:是|为)|郵件(?:是|為))[^。]{0,20}自[动動](?:回[复覆復]|答[复覆])/,
  /(?:이|본)\s?(?:메일|메시지)은[^.]{0,30}자동\s?(?:회신|응답|답장|답변)/,
];

/*  The mail says of itself that a program wrote it: an announcement, unless it answers a mail. */
const SAYS_GENERATED: readonly RegExp[] = [
  /\bthis (?:e-?mail|message|notification) (?:was|is|has been) (?:sent |generated |created )?automatic(?:ally)?\b|\bautomatically generated (?:e-?mail|message|notification)\b/i,
  /\bdiese (?:e-?mail|nachricht) wurde automatisch\b|\bce (?:message|courriel) a été (?:envoyé|généré) automatiquement\b|\beste (?:mensaje|correo) (?:ha sido|fue) (?:enviado|generado) automáticamente\b/i,
  /(?:この|本|当)(?:お?知らせ|e?メール|メッセージ|通知|Ｅメール)は[^。！]{0,40}自動(?:的に|で)?(?:お?送(?:信|り)|配信|生成|発行)/i,
  /(?:이|본)\s?(?:메일|메시지)은[^.]{0,30}자동\s?(?:발송|전송)|(?:本|此)[邮郵]件[^。]{0,20}自[动動](?:发送|發送|发出)/,
];

/*  The writer is away. A person writes so too, at the end of an answer or in place of one. */
const SAYS_AWAY: readonly RegExp[] = [
  /\b(?:our office is|we are)\b[^.]{0,20}\bclosed\b|\bi(?:['’]m| am| will be)\b[^.]{0,40}\b(?:out of (?:the )?office|away(?: from (?:the office|my (?:desk|e-?mail|mail)))?|on (?:vacation|holidays?|annual leave|leave|business travel|parental leave|maternity leave))\b/i,
  /\bich (?:bin|befinde mich)\b[^!?]{0,60}\b(?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|nicht erreichbar|in elternzeit)\b|\b(?:büro|betrieb) ist\b[^!?]{0,40}\bgeschlossen\b/i,
  /\bje (?:suis|serai)\b[^!?]{0,60}\b(?:absente?|en congés?|en vacances|en déplacement)\b|\bbureaux sont fermés\b/i,
  /\b(?:estoy|estaré|me encuentro|me encontraré)\b[^!?]{0,60}\b(?:fuera de (?:la )?oficina|ausente|de vacaciones)\b/i,
  /(?:席を外して|外出して|不在(?:に|と)(?:して|なって|なり)|不在(?:です|のため)|休暇(?:を(?:いただ|頂|取得)|中|のため)|お休みを(?:いただ|頂)|出張(?:中|して|のため)|育児休(?:業|暇)|休業(?:中|いた|と?させて|と(?:なり|なって)|日))/,
  /(?:부재\s?중|휴가\s?중|출장\s?중|자리를 비)/,
  /(?:我|本人)[^。]{0,20}(?:不在办公室|外出|休假|出差|不在辦公室)/,
];

/*  What is written for everybody who may write. */
const SAYS_TO_ALL: readonly RegExp[] = [
  /\b(?:limited|no|sporadic|intermittent) access to (?:my )?e-?mail|\b(?:in|for) urgent (?:cases|matters|issues|requests|enquiries|inquiries|questions|assistance)|\bin case of (?:urgency|emergency)|\bif (?:it is|this is|your (?:matter|request|message|e-?mail) is|you (?:need|require)) (?:urgent|immediate|an? immediate)|\bfor immediate (?:assistance|help|attention)/i,
  /\b(?:up)?on (?:my|our) return|\b(?:respond|reply|answer|get back to|be in touch)\b[^.]{0,50}\b(?:when|once|after|upon|as soon as)\b|\bi am (?:currently )?out of (?:the )?office\b[^.]{0,40}\b(?:will return|returning|until|from)\b/i,
  /\bin dringenden fällen|\bihre (?:e-?mail|nachricht) wird nicht (?:weitergeleitet|bearbeitet|gelesen)|\bwenden sie sich (?:bitte )?an|\bnach meiner rückkehr|\bsobald ich (?:zurück|wieder)|\bab (?:dem )?\d[^!?]{0,20}\b(?:wieder )?(?:erreichbar|für sie da)/i,
  /\ben cas d['’]urgence|\bveuillez contacter|(?:à|dès) (?:mon|notre) retour/i,
  /\ben caso de urgencia|\bpara asuntos urgentes|\ba mi (?:regreso|vuelta)|\bpor favor,? (?:contacte|póngase en contacto)/i,
  /お急ぎの(?:場合|方|ご?用件|際)|緊急の(?:場合|ご?用件|際|ご?連絡)|(?:返信|お?返事|回答|ご?連絡)(?:が|は)[^。]{0,20}以降|代わりに[^。]{0,20}(?:対応|ご?連絡)/,
  /(?:順次|(?:^|[。！\s※])(?:戻り(?:次第|ましたら)|帰社後|出社後|(?:休暇|休み|連休)明け)(?:に|より)?)、?[^。、]{0,9}(?:返信|返事|回答|連絡|対応)|(?:返信|返事|回答)[^。]{0,8}(?:遅れる|遅くなる|できません|出来ません)/,
  /긴급|복귀|急事|紧急|緊急/,
];

/*  The mail acknowledges that another came. */
const ACKNOWLEDGES: readonly RegExp[] = [
  /\bthank(?:s| you) for (?:your|you|contacting|writing|getting in touch|e-?mailing|reaching out)\b|\b(?:we|i) (?:have |'ve )?received your (?:e-?mail|message|mail|request|inquiry|enquiry)|\byour (?:e-?mail|message|mail|request|inquiry|enquiry|ticket) (?:has been|was|is) received/i,
  /\bvielen dank für (?:ihre|deine) (?:e-?mail|nachricht|anfrage|mail)|\bmerci (?:de|pour) (?:votre|ton) (?:message|e-?mail)|\bgracias por (?:su|tu|contactar)/i,
  /お問い?合わ?せ(?:を?(?:いただ|頂|くださ|下さ)|(?:、|を)?(?:誠に|まことに)?ありがとう|を受け?付け)|(?:メール|ご連絡)を(?:受信|受け取り|拝受)(?:いた)?しました|メールを?(?:いただ|頂)き/,
  /메일이? (?:접수|수신)|已(?:经)?收到您的/,
];

/*  A service asks the sender to prove that they are a person. */
const CHALLENGES: readonly RegExp[] = [
  /\bthis (?:account|mailbox|e-?mail address|inbox) is protected by\b.{0,80}\b(?:click|confirm|verify|reply)\b/i,
  /\b(?:click|reply)\b.{0,100}\b(?:confirm|verify|authenticate|prove)\b.{0,60}\b(?:you are (?:a |not a )?(?:human|person|real|spam)|you sent|your (?:e-?mail|message) (?:be|is|to be) delivered)/i,
  /\byour (?:e-?mail|message|mail) (?:is being|has been|was|will be) (?:held|quarantined) (?:until|pending)\b|\bto ensure delivery of your (?:e-?mail|message)\b/i,
];

/*  What a person says to one who made an offer, asked or told something. */
const ANSWERS: readonly RegExp[] = [
  /\b(?:we|i)(?:['’]ll| will| can| gladly| hereby)? (?:accept|agree|approve|confirm|order|like)\b|\bgo ahead\b|\b(?:is|are|looks?|sounds?|works) (?:fine|good|great|ok(?:ay)?)\b|\bplease (?:proceed|send (?:us |me )?(?:the|your)\b)|\blet(?:['’]s| us)\b|\bwill be\b[^.]{0,50}\bnext week\b|(?<!urgent|dringend|help)[?？]/i,
  /\beinverstanden\b|\bin ordnung\b|\b(?:wir|ich) (?:nehmen?|bestellen?|akzeptieren?|stimmen?)\b|\bd['’]accord\b|\b(?:nous |j['’])accept|\b(?:nous|me) (?:va|convient)\b|\bde acuerdo\b|\baceptamos\b/i,
  /承知(?:いた|し)|了解|拝見|発注(?:し|いた)|進めて(?:くだ|下さ|いただ|頂)|問題(?:ございません|ありません|な[いく])|(?:来週|明日)は|(?:です|ます|でしょう)か(?:$|[。\s])/,
];

/** Salutation, greeting, thanks for the mail and the writer's name, in any order. */
const GREETING = new RegExp(
  `^\\s*(?:${[
    String.raw`(?:hi|hello|hey|dear|good (?:morning|afternoon|day|evening)|greetings|hallo|guten (?:tag|morgen)|lieber?|sehr geehrter?|moin|bonjour|bonsoir|madame|monsieur|chère?|hola|buen[oa]s \w{4,6}|안녕하세요|您好|你好)(?:(?!\b(?:i|we|ich|wir|je|nous)\b)[^.!,:。，]){0,40}`,
    String.raw`[^.!,]{0,40}\b(?:thank(?:s| you)|dank für|merci|je vous remercie|gracias)\b[^.!,]{0,25}\b(?:e-?mail|mail|message|note|inquiry|enquiry|interest|contacting|writing|reaching out|nachricht|anfrage|courriel|mensaje|correo)\b[^.!,]{0,40}`,
    '[^。！]{0,40}(?:世話に[^。！\\s]{1,9}す|疲れ(?:様|さま)です|申し上げます|(?:メール|連絡|問い?合わ?せ)[^。！]{0,25}ありがとうござい(?:ます|ました)|(?:メール|連絡)を?(?:受信|受け取り|拝受)(?:いた)?しました)',
    'こんにちは|[^。！、\\s]{1,30}(?:です|でございます|と申します)(?=[。！\\s])',
  ].join('|')})[\\s.,!:;。！、，]{0,9}`,
  'i',
);

/** Other people's words. */
const QUOTED = /[「『“„][^」』”“]{0,200}(?:[」』”“]|$)|"[^"]{0,200}"|«[^»]{0,200}»/g;

const SENTENCE_END = /[。！!？?]|(?<!\d)\.(?=\s|$)|(?<=[すたん])\s/;

export default {
  QUOTE,
  SAYS_AUTOMATIC,
  SAYS_GENERATED,
  SAYS_AWAY,
  SAYS_TO_ALL,
  ACKNOWLEDGES,
  CHALLENGES,
  ANSWERS,
  GREETING,
  QUOTED,
  SENTENCE_END,
};
