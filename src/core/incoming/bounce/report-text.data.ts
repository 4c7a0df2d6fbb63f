/*  The lines that separate a report from the original it returns. */
const SEPARATORS: readonly RegExp[] = [
  /^[ \t>*=_-]{0,80}(?:.{0,30}\b)?(?:a )?cop(?:y|ies) of (?:the|your) (?:message|mail|original)/im,
  /^[ \t*=_-]{0,80}(?:the )?(?:headers? of the )?(?:original|unsent|returned|undelivered) (?:message|mail)(?: info| body| text| headers?| header information)?(?: follows?| is following)?[ \t.:*=_-]{0,80}$/im,
  /^[ \t*=_-]{0,80}message (?:headers?|body|contents?)(?: follows?)?[ \t.:*=_-]{0,80}$/im,
  /^[ \t*=_＝―─－-]{0,80}(?:元の|オリジナルの?|返送された|送信した|お客様の)(?:メール|メッセージ)(?:ヘッダー?|の内容)?[ \t:：*=_＝―─－-]{0,80}$/im,
  /^(?:return-path|received|x-received|delivered-to|dkim-signature|arc-seal)[ \t]?:/im,
];

export default { SEPARATORS };
