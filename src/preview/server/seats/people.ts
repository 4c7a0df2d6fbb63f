import type { Language, Seat } from '../../api';

/** A recipient: who they are, what their mail program does, and the language in which they write. */
export type Recipient = Omit<Seat, 'unread'> & { readonly language: Language };

/** Nobody of them exists: the domains are reserved (RFC 2606, RFC 6761). */
export const RECIPIENTS: readonly Recipient[] = [
  {
    id: 'misaki',
    name: '高橋 美咲',
    address: 'misaki.takahashi@hoshino.example.co.jp',
    program: 'asks',
    language: 'ja',
  },
  {
    id: 'emily',
    name: 'Emily Carter',
    address: 'emily.carter@northgate.example.com',
    program: 'proxy',
    language: 'en',
  },
  {
    id: 'watanabe',
    name: '渡辺 直美',
    address: 'watanabe@midori.example.co.jp',
    program: 'noImages',
    language: 'ja',
  },
];
