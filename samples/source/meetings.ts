import { answeredByGoogle, answeredByOutlook, invitation, type Meeting, ownAnswer } from '../mailers';
import { conversation, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

const review: Meeting = {
  title: '秋冬カタログ打ち合わせ',
  start: '20260910T010000Z',
  end: '20260910T020000Z',
  uid: 'kq3v7aotumn@google.com',
};
const kickoff: Meeting = {
  title: 'Spring collection kick-off',
  start: '20261013T130000Z',
  end: '20261013T140000Z',
  uid: 'p0s8wspring@google.com',
};
const visit: Meeting = {
  title: '工場見学',
  start: '20261105T000000Z',
  end: '20261105T030000Z',
  uid: 'f4factoryvis@google.com',
};
const call: Meeting = {
  title: 'Call about delivery dates',
  start: '20261118T150000Z',
  end: '20261118T153000Z',
  uid: 'c9delivcall@google.com',
};

const planning: Meeting = {
  title: 'Planning for January',
  start: '20261204T010000Z',
  end: '20261204T020000Z',
  uid: 'j1planning@papelera.example.com',
};

/** Invitations of the user's, and the arranging of dates. */
export const meetings = [
  conversation(
    `招待: ${review.title} - 2026年 9月 10日 (木) 10:00`,
    'S',
    expected('replied', 'settled', [who.tanaka, 'replied']),
    invitation('2026-09-03 15:00', [who.tanaka], review),
    answeredByOutlook('2026-09-03 16:12', who.tanaka, review, 'ACCEPTED', '承諾: '),
  ),
  conversation(
    `Invitation: ${kickoff.title} @ Tue Oct 13, 2026 10pm`,
    'S',
    expected('replied', 'settled', [who.emily, 'replied'], [who.david, 'noSignal']),
    invitation('2026-10-05 09:00', [who.emily, who.david], kickoff),
    answeredByGoogle('2026-10-05 22:30', who.emily, kickoff, 'ACCEPTED', 'Accepted: '),
  ),
  conversation(
    `招待: ${visit.title} - 2026年 11月 5日 (木) 9:00`,
    'S',
    expected('replied', 'settled', [who.mori, 'replied']),
    invitation('2026-10-21 13:00', [who.mori], visit),
    answeredByGoogle('2026-10-21 13:45', who.mori, visit, 'DECLINED', '辞退: '),
  ),
  conversation(
    `Invitation: ${call.title} @ Thu Nov 19, 2026 12am`,
    'S',
    expected('replied', 'settled', [who.noah, 'replied']),
    invitation('2026-11-12 18:30', [who.noah], call),
    answeredByOutlook('2026-11-12 19:04', who.noah, call, 'TENTATIVE', 'Tentative: '),
  ),
  conversation(
    '来月の定例会の日程',
    'B',
    expected('replied', 'settled', [who.takahashi, 'replied']),
    sent(
      '2026-11-11 10:00',
      who.takahashi,
      '高橋様\n\n12月の定例会ですが、8日と10日ではどちらがご都合よろしいでしょうか。',
    ),
    reply('2026-11-11 11:30', who.takahashi, '佐藤様\n\n10日の午後でお願いいたします。', { charset: 'iso-2022-jp' }),
  ),
  conversation(
    '自動応答システムの文面について',
    'B',
    expected('replied', 'settled', [who.yamamoto, 'replied']),
    sent(
      '2026-10-07 14:05',
      who.yamamoto,
      '山本様\n\nお問い合わせフォームの自動応答の文面を直したいのですが、御社のご要望はございますか。',
    ),
    reply('2026-10-07 16:00', who.yamamoto, '佐藤様\n\n受付時間を入れていただけると助かります。', {
      charset: 'iso-2022-jp',
    }),
  ),
  conversation(
    `Accepted: ${planning.title} @ Fri Dec 4, 2026 10am`,
    '-',
    expected('noResponse', 'settled', [who.sofia, 'noSignal']),
    ownAnswer('2026-11-17 09:10', who.sofia, planning),
  ),
];
