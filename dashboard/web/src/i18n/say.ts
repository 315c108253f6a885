import { html, type TemplateResult } from 'lit-html';
import type { LocalName } from '../state/board.ts';
import type { Key, ParameterArguments } from './catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Both languages of a text; which of them shows is the style sheet's matter, by `html[data-lang]`. */
export function say<K extends Key>(key: K, ...parameters: ParameterArguments<K>): TemplateResult {
  return both(words(key, ...parameters));
}

export function words<K extends Key>(key: K, ...parameters: ParameterArguments<K>): LocalName {
  const values: Readonly<Record<string, string | number>> = parameters[0] ?? {};
  return { zh: fill(zhCN[key], values), en: fill(en[key], values) };
}

/** For what is read out and not shown: both languages, for nothing there can be hidden by one. */
export function label<K extends Key>(key: K, ...parameters: ParameterArguments<K>): string {
  const { zh, en } = words(key, ...parameters);
  return `${zh} ${en}`;
}

export function both(name: LocalName): TemplateResult {
  return html`<span class="zh" lang="zh-CN">${name.zh}</span><span class="en" lang="en">${name.en}</span>`;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (brace, name: string) => String(values[name] ?? brace));
}
