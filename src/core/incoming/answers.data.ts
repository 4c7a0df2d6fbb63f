/**
 * What subjects of answers begin with, as mailers write it: Re, RE[2], AW, SV, VS, Antw, Odp, YNT, 回复, 答复, 返信, 回信, 답장 …
 * `Fwd:` is no answer. The labels of mailing lists may stand before it: `[sales] Re: …`.
 */
const REPLY_PREFIX =
  /^\s*(?:\[[^\]]{1,60}\]\s*){0,3}(?:re|r|aw|sv|vs|antw(?:ort)?|odp|ynt|rif|res|回复|回覆|答复|答覆|返信|回信|답장|ответ|отв|απ)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]/i;

const FORWARD_PREFIX =
  /^\s*(?:\[[^\]]{1,60}\]\s*){0,3}(?:fwd?|wg|tr|rv|enc|i|vb|vl|doorst|pd|转发|轉寄|転送|전달)\s?(?:\[\d{1,3}\])?\s?[:：]/i;

export default { REPLY_PREFIX, FORWARD_PREFIX };
