export const LANGUAGES = ['zh', 'en', 'both'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'guatu.language';

/** The language asked for in the address, else the one chosen here before, else both. */
export function initialLanguage(search: string, store: Pick<Storage, 'getItem'>): Language {
  const asked = new URLSearchParams(search).get('lang') ?? stored(store);
  return LANGUAGES.find((language) => language === asked) ?? 'both';
}

export function rememberLanguage(language: Language, store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(STORED, language);
  } catch {
    // A browser without storage forgets the choice at the next load; nothing else depends on it.
  }
}

function stored(store: Pick<Storage, 'getItem'>): string | null {
  try {
    return store.getItem(STORED);
  } catch {
    return null;
  }
}
