import { came, sent } from './letters';

/** The mail that most of the cases are about. */
export const quotation = sent(
  '2026-11-02 10:00',
  `
To: 田中太郎 <Taro@Example.co.jp>
Subject: お見積りの件
Message-ID: <quotation@kidoku.example>

田中様

見積書をお送りします。ご検討のうえ、お返事をいただけますでしょうか。`,
);

export const answer = came(
  '2026-11-02 15:00',
  `
From: 田中太郎 <taro@example.co.jp>
Subject: Re: お見積りの件
Message-ID: <answer@example.co.jp>
In-Reply-To: <quotation@kidoku.example>
References: <quotation@kidoku.example>

佐藤様

この内容で発注します。`,
);

export const toTwo = sent(
  '2026-11-02 10:00',
  `
To: taro@example.co.jp, jiro@example.co.jp
Subject: お見積りの件
Message-ID: <quotation@kidoku.example>

お二人のご意見をお聞かせください。`,
);

/** The user asks again. */
export const followUp = sent(
  '2026-11-09 10:00',
  `
To: taro@example.co.jp
Subject: Re: お見積りの件
Message-ID: <follow-up@kidoku.example>
In-Reply-To: <quotation@kidoku.example>
References: <quotation@kidoku.example>

その後いかがでしょうか。`,
);

/** A mail that answers the quotation. */
export const reply = (of: { from: string; subject?: string; header?: string; text?: string }): string => `
From: ${of.from}
Subject: ${of.subject ?? 'Re: お見積りの件'}
Message-ID: <reply-${of.from}@example.co.jp>
In-Reply-To: <quotation@kidoku.example>
References: <quotation@kidoku.example>${of.header === undefined ? '' : `\n${of.header}`}

${of.text ?? '来週お返事します。'}`;
