import type { zhCN } from './zh-CN.ts';

export type Key = keyof typeof zhCN;

/** A catalogue lacks no key and has no other. */
export type Catalogue = Readonly<Record<Key, string>>;

/** The names in braces of a text. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The parameters a key's text needs. */
export type Parameters<K extends Key> = Readonly<Record<NamesIn<(typeof zhCN)[K]>, string | number>>;

/** No second argument where the text has no parameters. */
export type ParameterArguments<K extends Key> =
  [NamesIn<(typeof zhCN)[K]>] extends [never] ? [] : [parameters: Parameters<K>];
