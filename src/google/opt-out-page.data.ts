/** The pages' HTML. `{base}` and `{token}` are put in. */
export default {
  title: '開封の記録 / Open tracking',
  frame:
    '<!doctype html><html><body style="font:16px/1.7 sans-serif;max-width:36em;margin:2em auto;padding:0 1em"><h1 style="font-size:1.3em">開封の記録 / Open tracking</h1>{body}</body></html>',
  ask: `<p lang="ja">このメールには、開封を確認するための小さな画像が入っています。記録されるのは、画像が読み込まれた時刻と、読み込んだプログラムの種類だけです。下のボタンを押すと、このメールについての記録を止めます。</p>
<p lang="en">This mail contains a small image that shows when it was opened. All that is recorded is when the image was loaded and by what kind of program. Press the button to stop recording for this mail.</p>
<form method="post" action="{base}" target="_top"><input type="hidden" name="o" value="{token}"><button type="submit">記録を止める / Stop recording</button></form>`,
  cutOff: `<p lang="ja">リンクが途中で切れているようです。お手数ですが、メールにあるリンクの全体を開いてください。</p>
<p lang="en">This link seems to be cut off. Please open the whole link from the mail.</p>`,
  optedOut: `<p lang="ja">承りました。今後、このメールについて記録することはありません。</p>
<p lang="en">Done. Nothing more will be recorded for this mail.</p>`,
  tryAgain: `<p lang="ja">申し訳ございません。ただいま受け付けることができず、記録はまだ止まっていません。お手数ですが、数分後に、メールのリンクからもう一度お試しください。</p>
<p lang="en">Sorry, this could not be saved just now, so recording has not stopped yet. Please try the link in the mail again in a few minutes.</p>`,
};
