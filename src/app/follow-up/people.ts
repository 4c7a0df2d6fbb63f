import { addressesIn, parseAddresses } from '../../core/address';
import type { Headers } from '../../core/mime/mail';
import type { Person } from '../ports';
import type { MailLanguage } from '../settings';

/** The people of an address field whose addresses are `wanted`, with their names as people read them. */
export const peopleIn = (headers: Headers, field: string, wanted: (address: string) => boolean): readonly Person[] => {
  const written = addressesIn(headers, field);
  const read = parseAddresses(headers.text(field));
  // A comma in a name that was encoded would tear it apart once it is decoded.
  const names = new Map(read.length === written.length ? read.map(({ address, name }) => [address, name]) : []);
  return written
    .filter(({ address }, i) => wanted(address) && written.findIndex((one) => one.address === address) === i)
    .map(({ address }) => ({ address, name: nameOf(names.get(address) ?? '', address) }));
};

/** Some mail programs write the address in the place of a name. */
const nameOf = (name: string, address: string): string => (name.toLowerCase().includes(address) ? '' : name.trim());

/** Words for somebody whose name is not known, and for several people. */
export type Salutations = { readonly someone: string; readonly several: string };

/** How a letter addresses these people. */
export const salutation = (
  people: readonly Person[],
  language: MailLanguage,
  { someone, several }: Salutations,
): string => {
  if (people.length > 1) return several;
  const name = inOrder(people[0]?.name ?? '');
  if (name === '') return someone;
  return language === 'ja' ? withHonorific(name) : name;
};

/** `Tanaka, Taro` is Taro Tanaka; `Hoshino Co., Ltd.` stays. */
const inOrder = (name: string): string =>
  WESTERN.test(name) ? name : name.replace(/^([^,\u3000-\uffff]+),\s*([^,\u3000-\uffff]+)$/, '$2 $1');

/** What stands beside a name: `田中太郎（ほしの商事）`, `田中太郎 / 営業部`. */
const BESIDE = /[（）()【】［］[\]／｜、，]|\s[/|]\s|,(?!\s*(?:Ltd|Inc|LLC))/i;
/** With a title, nobody is 様 as well: 田中部長. */
const HONORIFIC = /(?:様|殿|御中|先生|各位|教授|専務|常務|主任|[部課係室所店局院校園社会次議]長)$/;

/** People are 様, organisations 御中; a person who is named beside an organisation is addressed. */
const withHonorific = (written: string): string => {
  const parts = written
    .replace(/[(（]株[)）]|㈱/g, '株式会社')
    .split(BESIDE)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const name = (parts.find((part) => !isOrganisation(part)) ?? parts[0] ?? written).replace(/\s*(?:さん|さま)$/, '様');
  if (HONORIFIC.test(name)) return name;
  if (isOrganisation(name)) return `${name} 御中`;
  // 田中太郎様, but 田中 太郎 様 and Taro Tanaka 様.
  return /\s|[^\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]$/.test(name) ? `${name} 様` : `${name}様`;
};

/** 株式会社ほしの, 株式会社 ほしの; but 株式会社ほしの 田中太郎 is a person. */
const COMPANY = /^(?:株式|有限|合同|合資|合名)会社\s?\S+$/;
/** 部 and 室 end surnames, too (阿部, 小室): the character before them tells. */
const DEPARTMENT =
  /(?:.本部|[業務事理発報画買達材術造産質集作伝用営流究育計約易外際品売告援進略ムスグト]部|[談書画報究理援進務査長]室|課|係|局|センター|窓口|チーム|グループ|デスク)$/;
const BODY =
  /(?:会社|法人.*|商事|物産|工業|産業|建設|銀行|大学|病院|協会|組合|委員会|商会|店|支社|本社|工場|(?:営業|事務|研究|製作|役)所)$/;
const WESTERN = /\b(?:Inc|Ltd|LLC|Corp|GmbH|K\.?K)\.?$/i;

const isOrganisation = (name: string): boolean => {
  const last = name.split(/\s/).pop() ?? '';
  return COMPANY.test(name) || [DEPARTMENT, BODY, WESTERN].some((pattern) => pattern.test(last));
};
