import { createCardService } from './card-service/card-service';
import type { Execution, State } from './execution';
import { createGmailApp, createGmailService, createMailApp } from './gmail';
import { createConsole, textOf } from './realm/console';
import { absentServices } from './services/absent';
import { createCacheService } from './services/cache';
import { createContentService } from './services/content';
import { createHtmlService } from './services/html';
import type { Evaluate } from './services/html-template';
import { createLockService } from './services/lock';
import { createLogger } from './services/logger';
import { mimeTypes } from './services/mime-type';
import { createPropertiesService } from './services/properties';
import { createScriptApp } from './services/script-app';
import { createSession } from './services/session';
import { createUrlFetchApp } from './services/url-fetch';
import { createUtilities } from './services/utilities';

/** Everything that Apps Script puts into a script's global scope. */
export const createGlobals = (
  state: State,
  execution: Execution,
  evaluate: Evaluate,
): Readonly<Record<string, object>> => {
  const { options, manifest } = state;
  const write = (level: string, ...values: unknown[]) => {
    state.logs.push({ level, text: textOf(values) });
    options.onLog?.(level, ...values);
  };
  const { mailbox, onSend } = options;
  const advanced = manifest.gmail.map((symbol) => [symbol, createGmailService(mailbox, execution, onSend)]);
  return {
    ...absentServices(manifest.others),
    ...Object.fromEntries(advanced),
    GmailApp: createGmailApp(mailbox, execution, onSend),
    MailApp: createMailApp(mailbox, execution, onSend),
    CacheService: createCacheService(execution, state.caches),
    CardService: createCardService(execution),
    ContentService: createContentService(execution),
    HtmlService: createHtmlService(execution, options.folder, evaluate),
    LockService: createLockService(
      execution,
      { wait: state.clock.advance, atEnd: execution.atEnd },
      { user: options.userLock, script: options.scriptLock },
    ),
    Logger: createLogger(execution, write),
    MimeType: mimeTypes,
    PropertiesService: createPropertiesService(execution, state.properties),
    ScriptApp: createScriptApp(state, execution),
    Session: createSession(execution, options.locale ?? 'en'),
    UrlFetchApp: createUrlFetchApp(state, execution),
    Utilities: createUtilities(execution, state.clock.advance),
    console: createConsole(write),
  };
};
