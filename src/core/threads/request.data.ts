/** Words that ask for something, in what is left of a message when quotations are cut off. */
const REQUESTS: readonly RegExp[] = [
  /[?？]/,
  // Japanese
  /ください|下さい|いただけ|頂け|いただきたく|頂きたく|いただければ|お待ち|幸いです|幸甚|しょうか|ますか|ませんか|ですか|か[。\s]|か$/,
  /願います|願いたく|お願いでき|教えて|ほしい|欲しい|お知らせ|至急|早急|期限|締切|までに|ご都合/,
  // English
  /\b(?:please|pls|plz|kindly|could you|can you|would you|will you|let me know|let us know|asap|in advance)\b/i,
  /\b(?:by|before|until) (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|the|next|end|eod|cob|noon|\d)/i,
  /\b(?:hear(?:ing)? (?:back )?from you|your (?:reply|response|answer|feedback) (?:is|would|will)|remind(?:er)?)\b/i,
  // Who speaks of what is enclosed, or stands below, has said more than thanks.
  /\b(?:attach(?:ed|ment)|enclosed|below|anbei|anhang|ci-joint|ci-dessous|adjunto|allegato)\b/i,
  // German, French, Spanish, Italian
  /\b(?:bitte|könn(?:t)?en sie|könntest du|im voraus|vorab|rückmeldung)\b/i,
  /s['’]il (?:vous|te) pla[iî]t|\b(?:svp|stp|merci (?:de|d['’])\s?(?:me|nous|bien|\p{L}+er|\p{L}+ir|avance)|pourriez|pouvez|retour rapide)\b/iu,
  /\b(?:por favor|podr[ií]as?|puedes?|de antemano|per favore|potrebbe|potresti)\b/i,
  // Korean, Chinese
  /주세요|주시|부탁|바랍니다|까요|请|請|麻烦|麻煩|吗|嗎/,
];

export default { REQUESTS };
