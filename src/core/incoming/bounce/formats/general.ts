import type { ReportFormat } from './format';

/** What a report that none of the known families wrote may announce its recipients with. Tried after all of them. */
export const general: readonly ReportFormat[] = [
  {
    name: 'English, delayed',
    announces: /(?:not yet|still not) (?:been )?delivered[^\n]{0,80}(?:address|recipient)[^\n]{0,40}/i,
    action: 'delayed',
  },
  {
    name: 'English',
    announces:
      /(?:following|these|this|intended|failed|rejected|invalid|unknown)(?: list of)?(?: e-?mail)? (?:address|recipient|destination|user|mailbox)(?:e?s|\(e?s\))?\b[^\n]{0,80}|(?:address|recipient)(?:e?s|\(e?s\))?[^\n]{0,40}(?:failed|rejected|not delivered)[^\n]{0,40}|(?:could not|cannot|can't|unable to|failed to|not) (?:be )?(?:deliver|delivered|send|sent)\b[^\n]{0,60}[:：][ \t]*$/im,
  },
  {
    name: 'Japanese',
    announces:
      /(?:以下|次|下記|この)の?(?:メール)?(?:アドレス|宛先|あて先|宛て先|送信先|受信者|受取人|ユーザー?)[^\n]{0,80}|(?:送信|配信|配送)(?:でき|され)(?:ません|なかった)[^\n]{0,60}[:：]?[ \t]*$/m,
  },
  {
    name: 'other languages',
    announces:
      /(?:empfänger|destinataires?|destinatari[oa]s?|destinatari|ontvangers?|mottagare|modtagere?|получател[а-я]{1,4}|адресат[а-я]{0,3}|收件人|收信人|受信者|수신자|받는 사람|odbiorc[a-ząę]{1,5}|příjemc[a-zůeí]{1,4}|alıcı[a-z]{0,5})[^\n]{0,80}/i,
  },
];
