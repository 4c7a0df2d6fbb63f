/** What the generated mail is about. */
export const TOPICS = [
  'お見積りの件',
  '納期のご相談',
  '契約書のご確認',
  '請求書の送付',
  '次回打ち合わせの日程',
  '見本のご返送',
  'Quotation for envelopes',
  'Delivery in spring',
  'Meeting next month',
  'Draft contract',
  'Invoice for October',
  'Samples and colours',
] as const;

export const QUESTIONS = [
  'いつもお世話になっております。添付の内容をご確認いただき、お返事をいただけますでしょうか。',
  '来月の予定についてご相談があります。ご都合のよい日を二、三お知らせください。',
  'Please have a look at the attached draft. Could you let me know by Friday whether it suits you?',
  'We are planning the next delivery. Which week would be best for your warehouse?',
] as const;

export const ANSWERS = [
  'ご連絡ありがとうございます。内容を確認しました。この条件で進めてください。',
  '社内で確認のうえ、今週中に改めてご連絡いたします。',
  'Thank you for the draft. Two small changes are marked, otherwise we agree.',
  'The second week is fine with us, mornings only.',
] as const;

export const CLOSINGS = ['承知しました。ありがとうございます。', 'Thanks a lot!'] as const;

/** Filler of newsletters, so that they are as long as newsletters are. */
export const NEWS = [
  'This week we look at paper prices, at a mill that runs on wind, and at a shop that sells nothing but notebooks. ',
  '今週は、紙の値段、風力で動く製紙工場、そして便箋だけを売る店についてお伝えします。',
] as const;
