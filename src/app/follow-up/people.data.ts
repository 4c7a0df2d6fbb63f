/** What stands beside a name: `田中太郎（ほしの商事）`, `田中太郎 / 営業部`. */
const BESIDE = /[（）()【】［］[\]／｜、，]|\s[/|]\s|,(?!\s*(?:Ltd|Inc|LLC))/i;

/** With a title, nobody is 様 as well: 田中部長. */
const HONORIFIC = /(?:様|殿|御中|先生|各位|教授|専務|常務|主任|[部課係室所店局院校園社会次議]長)$/;

/** 株式会社ほしの, 株式会社 ほしの; but 株式会社ほしの 田中太郎 is a person. */
const COMPANY = /^(?:株式|有限|合同|合資|合名)会社\s?\S+$/;

/** 部 and 室 end surnames, too (阿部, 小室): the character before them tells. */
const DEPARTMENT =
  /(?:.本部|[業務事理発報画買達材術造産質集作伝用営流究育計約易外際品売告援進略ムスグト]部|[談書画報究理援進務査長]室|課|係|局|センター|窓口|チーム|グループ|デスク)$/;

const BODY =
  /(?:会社|法人.*|商事|物産|工業|産業|建設|銀行|大学|病院|協会|組合|委員会|商会|店|支社|本社|工場|(?:営業|事務|研究|製作|役)所)$/;

const WESTERN = /\b(?:Inc|Ltd|LLC|Corp|GmbH|K\.?K)\.?$/i;

export default { BESIDE, HONORIFIC, COMPANY, DEPARTMENT, BODY, WESTERN };
