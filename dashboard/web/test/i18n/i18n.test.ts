import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { initialLanguage, rememberLanguage } from '../../src/i18n/language.ts';
import { words } from '../../src/i18n/say.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';

function parameters(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  });

  it('have the same parameters, and no empty text', () => {
    for (const [key, zh] of Object.entries(zhCN)) {
      const english = en[key as keyof typeof en];
      expect(parameters(english), key).toEqual(parameters(zh));
      expect(zh.trim() !== '' && english.trim() !== '', key).toBe(true);
    }
  });
});

describe('words', () => {
  it('fills both languages', () => {
    expect(words('sampling.over', { n: 3, limit: 25 })).toEqual({ zh: '3 处等候超 25 分', en: '3 wait over 25 min' });
  });
});

describe('the language', () => {
  const store = new Map<string, string>();
  const storage = { getItem: (key: string) => store.get(key) ?? null, setItem: (key: string, value: string) => void store.set(key, value) };

  it('is both at first, then what was chosen, and before that what the address says', () => {
    expect(initialLanguage('', storage)).toBe('both');
    rememberLanguage('en', storage);
    expect(initialLanguage('', storage)).toBe('en');
    expect(initialLanguage('?lang=zh', storage)).toBe('zh');
    expect(initialLanguage('?lang=fr', storage)).toBe('both');
  });

  it('lives without storage', () => {
    const none = {
      getItem: () => {
        throw new Error('no storage');
      },
      setItem: () => {
        throw new Error('no storage');
      },
    };
    rememberLanguage('zh', none);
    expect(initialLanguage('', none)).toBe('both');
  });
});
