import type { Person } from '../writer/mail';

/** The user: sales at a maker of paper goods in Tokyo. */
export const hanako: Person = { name: '佐藤 花子', address: 'hanako.sato@kidoku.example' };
export const hanakoInEnglish: Person = { name: 'Hanako Sato', address: 'hanako.sato@kidoku.example' };
/** Her second address in Gmail's "Send mail as". */
export const hanakoAlias: Person = { name: '佐藤 花子', address: 'h.sato@kidoku.example' };
/** Her address with a tag: no alias that Gmail lists, and hers all the same. */
export const hanakoTagged: Person = { name: 'Hanako Sato', address: 'hanako.sato+tenji@kidoku.example' };

// Japan
export const tanaka: Person = { name: '田中 太郎', address: 'taro.tanaka@hoshino.example.co.jp' };
export const takahashi: Person = { name: '高橋 美咲', address: 'misaki.takahashi@hoshino.example.co.jp' };
export const suzuki: Person = { name: '鈴木 一郎', address: 'ichiro.suzuki@umibe.example.co.jp' };
export const ito: Person = { name: '伊藤 健', address: 'ken.ito@umibe.example.co.jp' };
export const watanabe: Person = { name: '渡辺 直美', address: 'watanabe@midori.example.co.jp' };
export const yamamoto: Person = { name: '山本 恵', address: 'm.yamamoto@midori.example.co.jp' };
export const kobayashi: Person = { name: '小林 誠', address: 'makoto.kobayashi@kawabe.example.co.jp' };
export const kato: Person = { name: '加藤 由美', address: 'yumi.kato@kawabe.example.co.jp' };
export const yoshida: Person = { name: '吉田 隆', address: 'takashi-y@keitai.example.co.jp' };
export const mori: Person = { name: '森 さくら', address: 'sakura.mori@asahi.example.co.jp' };
export const colleague: Person = { name: '中村 翔', address: 'sho.nakamura@kidoku.example' };

// elsewhere
export const emily: Person = { name: 'Emily Carter', address: 'emily.carter@northgate.example.com', zone: '-0500' };
export const david: Person = { name: 'David Okafor', address: 'david.okafor@northgate.example.com', zone: '-0500' };
export const liam: Person = { name: "Liam O'Brien", address: 'liam@harbourlight.example.com', zone: '+0000' };
export const priya: Person = { name: 'Priya Raman', address: 'priya.raman@lotus.example.com', zone: '+0530' };
export const sofia: Person = { name: 'Sofia Marin', address: 'sofia@papelera.example.com', zone: '+0100' };
export const noah: Person = { name: 'Noah Fischer', address: 'noah.fischer@papierhaus.example.de', zone: '+0100' };
export const jonas: Person = { name: 'Jonas Weber', address: 'jonas.weber@werkstatt.example.de', zone: '+0100' };
export const klara: Person = { name: 'Klara Schäfer', address: 'klara.schaefer@papierhaus.example.de', zone: '+0100' };

// whose addresses look like the user's
export const satomi: Person = { name: '里見 花子', address: 'hanako.satomi@asahi.example.co.jp' };
export const ohana: Person = { name: 'Ohana Katz', address: 'ohanako.sato@lotus.example.com', zone: '+0530' };

// whom mail no longer reaches
export const ono: Person = { name: '大野 修', address: 'osamu.ono@hoshino.example.co.jp' };
export const shimizu: Person = { name: '清水 愛', address: 'ai.shimizu@asahi.example.co.jp' };
export const greta: Person = { name: 'Greta Lang', address: 'greta.lang@papierhaus.example.de', zone: '+0100' };
export const oldAccount: Person = { name: 'Mark Hale', address: 'mark.hale@northgate.example.com', zone: '-0500' };
