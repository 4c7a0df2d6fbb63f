/**
 * Gmail's own labels as Takeout, IMAP folders and Maildirs write them: English, Japanese, German, French, Spanish,
 * Italian, Portuguese, Korean, simplified and traditional Chinese, Dutch, Russian, Czech.
 */
const NAMES: Readonly<Record<string, string>> = {
  INBOX:
    'inbox|受信トレイ|posteingang|boîte de réception|bandeja de entrada|recibidos|posta in arrivo|caixa de entrada|' +
    '받은편지함|받은 편지함|收件箱|收件匣|postvak in|входящие|doručené|doručená pošta',
  SENT:
    'sent|sent mail|sent items|sent messages|送信済み|送信済みメール|gesendet|gesendete nachrichten|gesendete elemente|' +
    'envoyé|envoyés|messages envoyés|éléments envoyés|enviado|enviados|inviato|inviati|inviata|posta inviata|' +
    'mensagens enviadas|e-mails enviados|correio enviado|보낸편지함|보낸 편지함|보낸메일함|보냄|' +
    '已发送|已发邮件|已发送邮件|寄件備份|已傳送|已寄出|已傳送郵件|verzonden|отправленные|odesláno|odeslaná pošta',
  DRAFT:
    'draft|drafts|下書き|entwurf|entwürfe|brouillon|brouillons|borrador|borradores|bozza|bozze|rascunho|rascunhos|' +
    '임시보관함|임시 보관함|초안|草稿|草稿箱|concepten|черновик|черновики|koncept|koncepty',
  SPAM:
    'spam|junk|junk e-mail|bulk mail|迷惑メール|pourriel|indésirables|courrier indésirable|correo no deseado|' +
    'posta indesiderata|lixo eletrônico|스팸|스팸함|스팸 편지함|스팸편지함|垃圾邮件|垃圾郵件|спам',
  TRASH:
    'trash|bin|deleted items|deleted messages|ゴミ箱|papierkorb|gelöschte elemente|corbeille|papelera|papelera de reciclaje|' +
    'cestino|lixeira|lixo|reciclagem|휴지통|已删除邮件|已删除|回收站|废纸篓|垃圾桶|prullenbak|корзина|koš',
  CHAT: 'chat|chats|チャット|bate-papo|bate-papos|채팅|聊天|聊天记录|即時通訊|чат|чаты',
  UNREAD:
    'unread|未読|ungelesen|non lu|non lus|no leído|no leídos|sin leer|non letto|non letti|da leggere|não lido|não lidos|' +
    'não lida|não lidas|읽지않음|읽지 않음|읽지 않은 메일|안읽음|未读|未讀|ongelezen|непрочитанное|непрочитанные|nepřečtené',
  STARRED:
    'starred|flagged|スター付き|スター|markiert|suivi|suivis|messages suivis|favoris|destacado|destacados|con estrella|' +
    'speciale|speciali|con stella|com estrela|marcado com estrela|marcados com estrela|별표|별표편지함|별표편지|' +
    '별표 표시됨|已加星标|加星标|星标邮件|已加星號|已標星號|met ster|помеченное|помеченные|s hvězdičkou',
  IMPORTANT:
    'important|重要|wichtig|importants|importante|importantes|importanti|중요|중요편지함|중요 편지함|重要邮件|重要郵件|' +
    'belangrijk|важное|důležité',
  // What says how a message lies there is no label of the Gmail API.
  '':
    'opened|read|archived|archive|muted|snoozed|scheduled|all mail|既読|開封済み|アーカイブ済み|アーカイブ|ミュート|' +
    'ミュート済み|スヌーズ中|スヌーズ済み|予定|送信予定|すべてのメール|geöffnet|gelesen|archiviert|archiv|ignoriert|' +
    'stummgeschaltet|zurückgestellt|geplant|alle nachrichten|ouvert|ouverts|lu|lus|archivé|archivés|messages archivés|' +
    'ignoré|ignorés|en attente|programmé|programmés|tous les messages|abierto|abiertos|leído|leídos|archivado|archivados|' +
    'silenciado|silenciados|pospuesto|pospuestos|programado|programados|todos|aperto|aperti|letto|letti|archiviato|' +
    'archiviati|disattivato|disattivati|posticipato|posticipati|programmato|programmati|tutti i messaggi|aberto|abertos|' +
    'aberta|abertas|lido|lidos|arquivado|arquivados|arquivada|arquivadas|adiado|adiados|todos os e-mails|' +
    '열림|열어봄|읽음|보관됨|보관|보관처리됨|보관 처리됨|음소거|음소거됨|다시 알림|예약됨|전체보관함|전체 보관함|' +
    '已打开|已读|已归档|归档|已忽略|已延后|已安排|所有邮件|已開啟|已讀|已封存|封存|已延後|已排定|所有郵件|' +
    'geopend|gelezen|gearchiveerd|открыто|прочитанное|в архиве|archivováno|otevřené',
};

const CATEGORIES: Readonly<Record<string, RegExp>> = {
  CATEGORY_PROMOTIONS: /promo|werbung|プロモ|프로모션|推广|推廣|促销|促銷|宣传/,
  CATEGORY_SOCIAL: /soci?al|soziale|sociaux|ソーシャル|소셜|社交/,
  CATEGORY_FORUMS: /for[uo]m|foren|foros|fóruns|フォーラム|포럼|论坛|論壇/,
  CATEGORY_UPDATES:
    /update|neuigkeit|benachricht|notific|actualizac|aggiornament|atualizaç|新着|업데이트|动态|更新|最新/,
  CATEGORY_PERSONAL: /person|persön|pessoa|primary|principal|メイン|個人|基本|기본|개인|主要|个人/,
};

const IDS = new Map(
  Object.entries(NAMES).flatMap(([id, names]) => names.split('|').map((name): [string, string] => [name, id])),
);

/** "Category Promotions", "Kategorie: „Werbung“", "Catégorie : Réseaux sociaux", "カテゴリ「プロモーション」" */
const CATEGORY =
  /^(?:category|kategorie|catégorie|categoría|categoria|カテゴリー?|카테고리|类别|類別|分类|分類)(?=[\s:：「"„“_-])(.*)$/u;

/**
 * The Gmail API's id of a label of Gmail's own, by its name in any of the languages above; '' where the name says
 * something that is no label there ("Opened", "Archived"); `undefined` where it is a label of the user's.
 */
export const systemLabel = (name: string): string | undefined => {
  const key = name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  const known = IDS.get(key);
  if (known !== undefined) return known;
  const category = CATEGORY.exec(key)?.[1];
  if (category === undefined) return undefined;
  return Object.entries(CATEGORIES).find(([, names]) => names.test(category))?.[0];
};
