/** The local parts under which mail systems send. QUIRK: James and others write `post_master`, some sites `poostmaster`. */
const MAIL_SYSTEM =
  /^(?:mailer?[-_.]?d(?:a)?emon|mail[-_.]?daemon|poo?st[-_.]?master|mail[-_.]?deliver(?:y|er)[-_.]?(?:sub)?system|mail[-_.]?administrator|mdaemon|double-bounce|mail[-_.]?system|microsoftexchange[0-9a-f]{32})(?:[-+=.].*)?$/i;

const MAIL_SYSTEM_NAME =
  /^\W*(?:mail(?:er)?[- ]deliver(?:y|er)? ?(?:sub)?system|(?:internet )?mail delivery(?: service| system)?|mailer[- ]daemon|delivery (?:sub)?system|postmaster|mail (?:system|administrator)|system administrator|メール(?:配信|配送)(?:システム|サービス)?)\W*$/i;

/** What the first words of a delivery report say. */
const SAYS_UNDELIVERED =
  /\b(?:could not|cannot|can't|couldn't|has not|was not|unable to) (?:be )?(?:yet )?(?:been )?(?:deliver|sent)|\bfailed permanently\b|\bdelivery (?:has )?failed\b|(?:送信|配信|配送|お届け)(?:でき|する?ことができ|され)(?:ません|なかった)/i;

export default { MAIL_SYSTEM, MAIL_SYSTEM_NAME, SAYS_UNDELIVERED };
