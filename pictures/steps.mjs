// What is done in the preview for more than one picture.

/** A mail to write in each language, and what the page calls what it takes. */
export const LETTERS = {
  ja: {
    compose: '作成',
    close: '保存して閉じる',
    to: '高橋 美咲',
    subject: '来期のお見積りについて',
    text: [
      '高橋様',
      '',
      'いつもお世話になっております。',
      '来期も今期と同じ単価でお引き受けいたします。',
      '11月27日（金）までにご意向をお聞かせいただけますと幸いです。',
      '',
      '佐藤',
    ],
  },
  en: {
    compose: 'Compose',
    close: 'Save & close',
    to: 'Emily Carter',
    subject: 'Our offer for 2027',
    text: [
      'Dear Emily,',
      '',
      'We can keep this year’s price for 12,000 envelopes.',
      'Could you let us know by Friday, 27 November?',
      '',
      'Kind regards,',
      'Hanako',
    ],
  },
};

/** Writes a letter. -> the composer. */
export const write = async (page, { compose, to, subject, text }) => {
  const composer = page.locator('.composer');
  await page.getByRole('button', { name: compose, exact: true }).click();
  await composer.getByRole('group').getByRole('button', { name: to }).click();
  await composer.locator('input').nth(3).fill(subject);
  await composer.getByRole('textbox').last().fill(text.join('\n'));
  return composer;
};

/** Puts disclosure line and pixel into the mail in a composer. `words`: those of the cards. -> the add-on's card. */
export const insertBoth = async (composer, words) => {
  await composer.locator('.add-on-icon').click();
  const card = composer.locator('.compose-card');
  for (const what of ['compose.disclosure', 'compose.pixel']) {
    await card.getByRole('switch', { name: words[what] }).setChecked(true);
  }
  await card.getByRole('button', { name: words['action.insert'], exact: true }).click();
  await composer.locator('.image-marker').waitFor();
  return card;
};

/** Scrolls everything in a place back to its top. */
export const toTop = (place) =>
  place.locator('*').evaluateAll((all) => {
    for (const one of all) one.scrollTop = 0;
  });
