/** What the command says, in each language. */
export type Words = {
  readonly valid: (file: string, bytes: number, most: number) => string;
  readonly tooLarge: (bytes: number, most: number) => string;
  readonly everybody: string;
  readonly rule: (number: number) => string;
  readonly ruleFor: (rule: string, forWhom: string) => string;
  readonly users: (patterns: string) => string;
  readonly recipients: (patterns: string) => string;
  readonly usersAndRecipients: (users: string, recipients: string) => string;
  readonly asked: (user: string, recipients: string) => string;
  readonly anybody: string;
  readonly nobodyInParticular: string;
  readonly rulesThatMatch: (rules: string) => string;
  readonly nothing: string;
  readonly everythingElse: string;
  readonly limits: {
    readonly pixelOff: string;
    readonly pixelWithLine: string;
    readonly receiptsOff: string;
    readonly receiptsInternal: (domains: string) => string;
    readonly receiptsNobody: string;
    readonly line: string;
    readonly labels: string;
    readonly digest: string;
    readonly notices: string;
    readonly export: string;
    readonly keep: (days: number) => string;
    readonly neverTrack: (patterns: string) => string;
    readonly message: (text: string) => string;
  };
  readonly contact: (contact: string) => string;
  readonly noContact: string;
  readonly mind: string;
  readonly countries: string;
  readonly noDomains: string;
  readonly exampleDomain: (domain: string) => string;
  readonly loosens: (place: string) => string;
  readonly wholeMailbox: (place: string) => string;
  readonly strictest: string;
  readonly and: string;
};

const en: Words = {
  valid: (file, bytes, most) => `${file} is valid: ${bytes} of the ${most} bytes that a script property holds.`,
  tooLarge: (bytes, most) => `The policy: is too large, ${bytes} bytes on one line; a script property holds ${most}`,
  everybody: 'For everybody, in every mail:',
  rule: (number) => `Rule ${number}`,
  ruleFor: (rule, forWhom) => `${rule}, ${forWhom}:`,
  users: (patterns) => `for the users ${patterns}`,
  recipients: (patterns) => `for mail in which at least one recipient is ${patterns}`,
  usersAndRecipients: (users, recipients) =>
    `for the users ${users}, in mail in which at least one recipient is ${recipients}`,
  asked: (user, recipients) => `In force for ${user}, in mail to ${recipients}:`,
  anybody: 'anybody',
  nobodyInParticular: 'nobody in particular',
  rulesThatMatch: (rules) => `(what holds for everybody, and: ${rules})`,
  nothing: 'Nothing is limited.',
  everythingElse: 'Everything else is allowed.',
  limits: {
    pixelOff: 'No tracking pixel can be inserted, and loads of earlier ones are not noted.',
    pixelWithLine: 'A tracking pixel goes in only together with the disclosure line, in its standard wording.',
    receiptsOff: 'No read receipt can be requested.',
    receiptsInternal: (domains) => `A read receipt can be requested only if every recipient is at ${domains}.`,
    receiptsNobody: 'No read receipt can be requested: inside the organisation only, and no internalDomains are named.',
    line: 'The disclosure line must stand in every mail with a pixel or a receipt request.',
    labels: 'No labels in Gmail’s list; those that are there are removed.',
    digest: 'No daily digest.',
    notices: 'No notices by mail.',
    export: 'No export.',
    keep: (days) => `Opens are kept for ${days} days at most, then deleted.`,
    neverTrack: (patterns) => `Mail to any of these gets neither pixel nor receipt request: ${patterns}.`,
    message: (text) => `Users read: “${text}”`,
  },
  contact: (contact) => `When something is wrong with the policy, users are told to turn to ${contact}.`,
  noContact: 'No contact is named: cards name “the administrator who set Kidoku up”.',
  mind: 'Mind:',
  countries:
    'A country is known by the end of a domain alone. Recipients in that country who read mail at .com, .org, gmail.com or any other domain cannot be told, and are not covered.',
  noDomains: 'receipts are “internal only” and no internalDomains are named: so nobody is internal.',
  exampleDomain: (domain) => `${domain} in internalDomains is an example: put your own domains there.`,
  loosens: (place) => `${place} loosens nothing: the most restrictive value of all that match is in force.`,
  wholeMailbox: (place) =>
    `${place} holds for a whole mailbox, so in a rule for recipients it holds whatever the recipients are.`,
  strictest: 'Where several hold, the most restrictive value of each limit is in force.',
  and: ' or ',
};

const ja: Words = {
  valid: (file, bytes, most) =>
    `${file} は正しい形式です（${bytes} バイト。スクリプト プロパティの上限は ${most} バイトです）。`,
  tooLarge: (bytes, most) =>
    `ポリシー：大きすぎます。1 行にすると ${bytes} バイトで、スクリプト プロパティの上限は ${most} バイトです`,
  everybody: '全員のすべてのメール：',
  rule: (number) => `ルール ${number}`,
  ruleFor: (rule, forWhom) => `${rule}（${forWhom}）：`,
  users: (patterns) => `ユーザー ${patterns}`,
  recipients: (patterns) => `宛先に ${patterns} が 1 件でも含まれるメール`,
  usersAndRecipients: (users, recipients) => `ユーザー ${users} が送る、宛先に ${recipients} が 1 件でも含まれるメール`,
  asked: (user, recipients) => `${user} が ${recipients} に送るメールに適用される内容：`,
  anybody: '任意のユーザー',
  nobodyInParticular: '（宛先の指定なし）',
  rulesThatMatch: (rules) => `（全員に適用される内容のほか：${rules}）`,
  nothing: '制限はありません。',
  everythingElse: 'そのほかの制限はありません。',
  limits: {
    pixelOff: '追跡ピクセルは入れられません。すでに送ったものの読み込みも記録されません。',
    pixelWithLine: '追跡ピクセルは、標準の文面の「お知らせの一文」を添える場合に限り入れられます。',
    receiptsOff: '開封確認は依頼できません。',
    receiptsInternal: (domains) => `開封確認は、宛先がすべて ${domains} の場合に限り依頼できます。`,
    receiptsNobody: '開封確認は依頼できません（組織内のみ可とされていますが、internalDomains が指定されていません）。',
    line: '追跡ピクセルまたは開封確認の依頼を付けるメールには、「お知らせの一文」が必要です。',
    labels: 'Gmail の一覧にラベルを付けられません。付いているものは取り除かれます。',
    digest: '1 日 1 回のまとめは使えません。',
    notices: 'メールでの通知は使えません。',
    export: 'CSV の書き出しはできません。',
    keep: (days) => `開封の記録は最長 ${days} 日で削除されます。`,
    neverTrack: (patterns) => `次の宛先が含まれるメールでは、追跡ピクセルも開封確認も使えません：${patterns}`,
    message: (text) => `利用者に表示される文：「${text}」`,
  },
  contact: (contact) => `ポリシーに問題があるときは、${contact} に知らせるよう利用者に表示されます。`,
  noContact: '連絡先の指定がないため、「Kidoku を設定した管理者」と表示されます。',
  mind: 'ご注意：',
  countries:
    '国はドメインの末尾だけで判断されます。その国にいる方でも、.com・.org・gmail.com などのアドレスは見分けられず、対象になりません。',
  noDomains:
    'receipts が “internal only” ですが、internalDomains の指定がないため、組織内とみなされる宛先がありません。',
  exampleDomain: (domain) => `internalDomains の ${domain} は例です。貴組織のドメインを指定してください。`,
  loosens: (place) => `${place} によって制限が緩むことはありません。該当するもののうち、最も厳しい値が適用されます。`,
  wholeMailbox: (place) =>
    `${place} はメールボックス全体にかかわるため、宛先ごとのルールに書いても、宛先にかかわらず適用されます。`,
  strictest: '複数が該当する場合は、項目ごとに最も厳しい値が適用されます。',
  and: '、',
};

export const WORDS: Readonly<Record<'ja' | 'en', Words>> = { ja, en };
