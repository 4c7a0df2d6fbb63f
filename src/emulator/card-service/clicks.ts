import { append, type Definition, finished, type Json, type JsonObject, put, type Setting } from './definition';
import { needs } from './needs';
import { choice, custom, flag, text, url } from './settings';

const click = (parameters: Setting['parameters'], recorded: (...args: readonly unknown[]) => JsonObject): Setting =>
  custom(parameters, (json, args) => {
    if (json.onClick !== undefined) throw new Error('Only one onClick action can be set.');
    put(json, 'onClick', recorded(...args));
  });

/** What a click does. At most one of them may be set. */
export const clickable = {
  setAuthorizationAction: click(['CardService.AuthorizationAction'], (action) => ({
    openLink: { url: finished(action as object).authorizationUrl },
  })),
  setComposeAction: click(['CardService.Action', 'CardService.ComposedEmailType'], (action, type) => ({
    action: { ...finished(action as object), composedEmailType: String(type) },
  })),
  setOnClickAction: click(['CardService.Action'], (action) => ({ action: finished(action as object) })),
  setOnClickOpenLinkAction: click(['CardService.Action'], (action) => ({
    openDynamicLinkAction: finished(action as object),
  })),
  setOpenLink: click(['CardService.OpenLink'], (link) => ({ openLink: finished(link as object) })),
} satisfies Record<keyof GoogleAppsScript.Card_Service.Clickable, Setting>;

export const overflow = click(['CardService.OverflowMenu'], (menu) => ({ overflowMenu: finished(menu as object) }));

/** Google takes strings only, as keys and as values. */
const parameters = custom(['object'], (json, [values]) => {
  const list: Json[] = Object.entries(values as object).map(([key, value]) => {
    if (typeof value !== 'string') {
      throw new Error(`Invalid value for parameters: "${key}". Both keys and values must be strings.`);
    }
    return { key, value };
  });
  put(json, 'parameters', list);
});

export const action: Definition = {
  name: 'Action',
  members: {
    addRequiredWidget: custom(['string'], (json, [name]) => append(json, 'requiredWidgets', name as string)),
    setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
    setFunctionName: text('function'),
    setInteraction: choice('CardService.Interaction', 'interaction'),
    setLoadIndicator: choice('CardService.LoadIndicator', 'loadIndicator'),
    setMethodName: text('function'),
    setParameters: parameters,
    setPersistValues: flag('persistValues'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Action, Setting>,
  check: needs('Action', { function: 'setFunctionName' }),
};

export const authorizationAction: Definition = {
  name: 'AuthorizationAction',
  members: {
    setAuthorizationUrl: url('authorizationUrl'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.AuthorizationAction, Setting>,
  check: needs('AuthorizationAction', { authorizationUrl: 'setAuthorizationUrl' }),
};

export const openLink: Definition = {
  name: 'OpenLink',
  members: {
    setOnClose: choice('CardService.OnClose', 'onClose'),
    setOpenAs: choice('CardService.OpenAs', 'openAs'),
    setUrl: text('url'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.OpenLink, Setting>,
  check: needs('OpenLink', { url: 'setUrl' }),
};
