const DELAY_SUBJECT =
  /\bdelay(?:ed|s)?\b|^warning: could not send|still being retried|遅延|遅れ|verzögert|verzögerung|retard|retras|atras|ritard|vertraagd|försen|задержк|откладыва|延迟|延遲|지연/i;

const FAILURE_SUBJECT = /fail|undeliver|returned|不能|エラー|失敗/i;

const DELAY =
  /\b(?:has been|is|was) delayed\b|\bonly a (?:temporary failure|warning)|\bwarning message only\b|\bnot yet (?:been )?delivered\b|\bwill be (?:retried|attempted)\b|\bstill (?:being retried|trying)|再送(?:信)?(?:を|し|され)|(?:配信|配送|送信)が(?:遅|大幅に遅)|遅延して/i;

const FAILURE =
  /\bpermanent(?:ly)?\b|\b(?:gave|given|giving) up\b|\breturned\b|\b(?:could|can) ?not be delivered for\b|\bwill be deleted from queue\b|できません/i;

export default { DELAY_SUBJECT, FAILURE_SUBJECT, DELAY, FAILURE };
