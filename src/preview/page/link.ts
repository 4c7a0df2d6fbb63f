import type { App } from './app';
import { h } from './dom';
import { ask } from './parts/dialog';
import { placeInGmail } from './place';

/** A link of a card: into Gmail or to the web app, it leads to what stands for it in the preview; elsewhere, it says where before a tab opens. */
export const followLink = (app: App, url: string): void => {
  const { t } = app;
  const place = placeInGmail(url);
  const { webApp } = app.session();
  if (place) app.go(place);
  else if (url.startsWith(`${webApp}?`)) openTab(`/exec${url.slice(webApp.length)}`);
  else if (!/^(https?:|mailto:)/i.test(url)) app.say(t('link.unsafe {url}', { url: url.slice(0, 100) }));
  else askFirst(t, url);
};

const askFirst = (t: App['t'], url: string): void =>
  ask({
    title: t('link.title'),
    content: [h('p', {}, t('link.what')), h('p', { class: 'link-address' }, url)],
    go: t('link.open'),
    cancel: t('cancel'),
    press: () => openTab(url),
  });

const openTab = (url: string): void => void window.open(url, '_blank', 'noopener,noreferrer');
