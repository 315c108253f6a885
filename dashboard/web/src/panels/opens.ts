import { html, type TemplateResult } from 'lit-html';

/** A button in the place of a text that opens a subject; style/opens.css spreads it over the card it stands on. */
export function opens(id: string | null | undefined, content: TemplateResult): TemplateResult {
  return id == null || id === '' ? content : html`<button type="button" class="opens" data-subject=${id}>${content}</button>`;
}
