// A mailbox of mails that would do harm if anything of them were taken for more than text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const SCRIPT = '<script>window.hacked = 1</script>';
/** A subject, and the name of a person. */
export const SUBJECT = `${SCRIPT}<img src=x onerror="window.hacked = 1">`;
/** The subject of a mail whose body is to be looked at. */
export const BODY_SUBJECT = 'Scripts, images and frames';
/** U+202E, right-to-left override, without an end. */
export const TURNED_SUBJECT = 'Invoice \u202Egpj.exe';
export const TURNED_NAME = 'Turned \u202Eeman';
const ME = 'me@kidoku.example';
const MISAKI = 'misaki.takahashi@hoshino.example.co.jp';

/** Scripts by every way that is known, other documents, and images of elsewhere and of the preview itself. */
const BODY = `<html><head><meta http-equiv="refresh" content="0;url=https://elsewhere.example/moved">
<link rel="stylesheet" href="https://elsewhere.example/style.css"><base href="https://elsewhere.example/">
<style>@import url(https://elsewhere.example/import.css); body { background: url(https://elsewhere.example/back.png) }</style></head>
<body onload="parent.hacked = 1"><p>The text of the mail</p>${SCRIPT}<script>alert(1); parent.hacked = 1; top.location = 'https://elsewhere.example/top'</script>
<img src="https://elsewhere.example/pixel.png" width="1" height="1"><img src="x" onerror="alert(2); parent.hacked = 1">
<img src="/api/session"><img srcset="https://elsewhere.example/set.png 2x" src="//elsewhere.example/other.png">
<svg onload="alert(3)"><image href="https://elsewhere.example/svg.png"/><script>alert(4)</script></svg>
<iframe src="https://elsewhere.example/frame" srcdoc="<script>parent.parent.hacked = 1</script>"></iframe>
<object data="https://elsewhere.example/object"></object><embed src="https://elsewhere.example/embed">
<video poster="https://elsewhere.example/poster.png" src="https://elsewhere.example/film.mp4" autoplay></video>
<form action="/api/clock" method="post"><button autofocus onfocus="alert(5)">Press</button></form>
<a href="javascript:alert(6)" id="script-link">A link that is a script</a>
<details open ontoggle="alert(7)"><summary>More</summary></details></body></html>`;

const mail = (from: string, to: string, subject: string, label: string, id: string): string =>
  [
    `From ${id}@xxx Thu Nov 19 10:00:00 +0000 2026`,
    `X-Gmail-Labels: ${label}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    'Date: Thu, 19 Nov 2026 19:00:00 +0900',
    `Message-ID: <${id}@kidoku.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    BODY,
    '',
  ].join('\n');

/** RFC 2047. */
const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** Writes one to a folder of its own. -> its file, and what removes it. */
export const hostileMailbox = (): { readonly file: string; readonly remove: () => void } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-'));
  const file = path.join(folder, 'hostile.mbox');
  const named = `"${SCRIPT.replaceAll('"', '')}" <${MISAKI}>`;
  writeFileSync(
    file,
    [
      mail(named, ME, SUBJECT, 'Inbox,Unread', 'in'),
      mail(named, ME, BODY_SUBJECT, 'Inbox,Unread', 'body'),
      mail(ME, named, `Sent ${SUBJECT}`, 'Sent', 'out'),
      mail(
        ME,
        `${word(TURNED_NAME)} <turned@kidoku.example>, Second Person <second@kidoku.example>`,
        word(TURNED_SUBJECT),
        'Sent',
        'turned',
      ),
    ].join('\n'),
  );
  return { file, remove: () => rmSync(folder, { recursive: true }) };
};

export const HOSTILE_ME = ME;
