import type { ReportFormat } from './format';

/** The carriers and providers of Japan, and filters that are used there. Some speak English too. */
export const japan: readonly ReportFormat[] = [
  {
    name: 'au',
    announces:
      /the following recipients did not receive this message|each of the following recipients was rejected by a remote mail server|the user\(s\) account is (?:disabled|temporarily limited)/i,
  },
  { name: 'au, in Japanese', announces: /次のあて先へのメッセージは[^\n]{0,40}送信できませんでした/ },
  {
    name: 'docomo',
    announces:
      /(?:以下|次|下記)の(?:メールアドレス|宛先|あて先|アドレス)(?:へ|に|は|の|宛)[^\n]{0,60}(?:送信|配信|送達|届け|届き)/,
  },
  {
    name: 'SoftBank',
    announces: /(?:送信|配信|お届け)(?:に失敗|できません)[^\n]{0,40}(?:宛先|あて先|アドレス|受信者)[^\n]{0,20}[:：]/,
  },
  { name: 'OCN', announces: /一つ以上の宛先に対\s?して配信できませんでした/ },
];
