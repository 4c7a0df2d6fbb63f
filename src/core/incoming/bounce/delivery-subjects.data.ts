/**
 * What the subjects of delivery reports begin with, as mail servers write them; a list may stand before it ("[sales] …").
 * People who forward or answer a report put "Fwd:" or "Re:" in front, and are not meant.
 */
const ENGLISH =
  /^(?:undeliver(?:ed|able)|not delivered|non[- ]?deliver(?:y|able)|returned (?:e-?)?mail|(?:mail )?deliver(?:y|ies) (?:status|notification|failed|failure|has failed|(?:has been )?delayed|report|problem|error|incomplete|warning|attempt)|mail (?:delivery|could not be delivered|not delivered|failure|system error)|message (?:delivery|undeliverable|not delivered|delayed|you sent blocked)|fail(?:ure|ed) (?:notice|delivery|to deliver)|(?:your )?(?:e-?mail|message|mail) (?:could not|cannot|can't|was not|has not been|not) (?:be )?(?:sent|deliver(?:ed|y)|send)|could not (?:send|deliver) message|unable to deliver|warning: (?:message|could not send)|delayed mail|postmaster notify|notice: mail delivery|(?:mail|message) rejected|(?:automatically )?rejected (?:mail|message|posting)|e-?mail (?:delivery|blocked)|sorry, your message could not|permanent delivery failure|problem delivering|nondeliverable|undelivrable|delivery to the following|there was an error sending your|mail failure)/i;

const JAPANESE =
  /^(?:配信(?:不能|不可|できません|エラー|失敗|遅延|の遅延|が遅れ|状態)|配送(?:不能|エラー|失敗|できません)|(?:メール)?(?:送信|配信|送受信)?エラー(?:通知|メール|のお知らせ)?|送信(?:エラー|失敗|できません|できなかった)|未配信|不達|未達|遅延|宛先(?:不明|が見つかりません)|返送|エラーメール|(?:メール|メッセージ)(?:を|が|の|は)?(?:配信|配送|送信|届け)(?:できません|されません|エラー|不能|失敗|遅延|が遅れ|ることができません))/;

const OTHERS =
  /^(?:unzustellbar|nicht zustellbar|unzugestellt|zustell(?:ung|fehler|bericht)|e?mail konnte nicht|non remis|non distribu|non délivr|échec de (?:la )?(?:remise|distribution|livraison|l'envoi)|message non (?:distribué|remis|délivré)|no se puede entregar|no (?:entregado|se ha podido entregar)|error (?:de|en la) entrega|mensaje no entregado|não (?:entregue|é possível entregar|foi possível entregar)|falha na entrega|non recapitabile|impossibile (?:recapitare|consegnare)|mancata consegna|onbestelbaar|niet bezorgd|olever(?:er|ans|bart)|kan ikke leveres|ikke leveret|uleverbar|toimitus epäonnistui|nie (?:można|udało się) dostarczyć|niedostarczon|nedoručiteln|kézbesíthetetlen|teslim edilemedi|не удается доставить|недоставлен|(?:ваше )?(?:сообщение|письмо) не (?:может быть )?доставлено|无法(?:送达|传递|投递)|未送达|未传递|退信|系统退信|投递失败|传递失败|無法(?:傳遞|傳送|投遞)|未傳遞|배달(?:되지|할 수 없|불가|실패)|반송|전송 실패|전송되지|메일 (?:반송|전송 실패))/i;

const LIST_LABEL = /^\s*(?:\[[^\]]{1,60}\]\s*|[*!【「\s]{1,9})?/;

export default { ENGLISH, JAPANESE, OTHERS, LIST_LABEL };
