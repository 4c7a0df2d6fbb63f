/** Names that mail uses for charsets that decoders know by another name. */
const aliases: readonly (readonly [RegExp, string])[] = [
  [/^(?:us-?ascii|ascii|ansi_x3\.4-19\d\d|iso646-us|646|7bit|default|(?:x-)?unknown(?:-8bit)?|x-user-defined)$/, ''],
  [/^(?:unicode-1-1-)?utf-?8(?:-mac|mb[34])?$/, 'utf-8'],
  [/^(?:cp932|ms932|windows-31j|(?:x-|cs)?s(?:hift)?[-_]?jis|x-ms-cp932|ms_kanji|cswindows31j)$/, 'shift_jis'],
  [/^(?:cp5022[01]|iso-?2022-?jp(?:-ms|-1|-2|-3)?|csiso2022jp|jis)$/, 'iso-2022-jp'],
  [/^(?:x-)?euc[-_]?(?:jp)?(?:-ms)?$/, 'euc-jp'],
  [/^(?:ks_?c_?5601(?:-19\d\d)?|euc[-_]?kr|cp949|x-windows-949|uhc|korean)$/, 'euc-kr'],
  [/^(?:gb_?2312(?:-80)?|(?:x-)?gbk|cp936|ms936|euc-cn|x-euc-cn|chinese)$/, 'gbk'],
  [/^(?:cn-|x-x-)?big-?5$/, 'big5'],
  [/^(?:iso[-_]?8859-?1|latin-?1|l1|cp-?1252|x-cp1252|(?:x-)?ansi)$/, 'windows-1252'],
];

/** Windows-1252 is Latin-1 with these characters in 0x80-0x9F, and what mailers mean by Latin-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export default { aliases, windows1252 };
