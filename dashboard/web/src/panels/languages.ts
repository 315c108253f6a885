import { html, type TemplateResult } from 'lit-html';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import type { View } from './view.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English', both: '中/En' };

export function languages(view: View): TemplateResult {
  return html`<div class="languages" role="group" aria-label="语言 Language">${LANGUAGES.map((language) => choice(view, language))}</div>`;
}

function choice(view: View, language: Language): TemplateResult {
  return html`<button
    type="button"
    data-language=${language}
    aria-pressed=${view.language === language ? 'true' : 'false'}
    @click=${() => {
      view.choose(language);
    }}
  >
    ${LANGUAGE_NAMES[language]}
  </button>`;
}
