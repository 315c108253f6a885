import { html, type TemplateResult } from 'lit-html';
import type { Key } from '../i18n/catalogue.ts';
import { label, say } from '../i18n/say.ts';
import { DISTANCES, NIGHTS, SOUNDS, THEMES, type Settings } from '../state/settings.ts';
import { languages } from './languages.ts';
import type { View } from './view.ts';

/** None of these texts has parameters. */
type SettingKey = Extract<Key, `settings.${string}`>;

/** The button that opens the settings, and the settings. */
export function settings(view: View): TemplateResult {
  return html`<div class="settings">
    <button type="button" class="open ${mute(view) ? 'mute' : ''}" aria-haspopup="dialog" aria-label=${label(mute(view) ? 'settings.soundBlocked' : 'settings.title')} @click=${open}>
      <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 7h9M18 7h3M3 17h3M12 17h9" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
        <circle cx="15" cy="7" r="3" fill="none" stroke="currentColor" stroke-width="2.2" />
        <circle cx="9" cy="17" r="3" fill="none" stroke="currentColor" stroke-width="2.2" />
      </svg>
    </button>
    <dialog class="settings-dialog" aria-label=${label('settings.title')} @click=${closeBeside}>
      <form method="dialog">
        <h2>${say('settings.title')}</h2>
        <div class="choice"><span>${say('settings.language')}</span>${languages(view)}</div>
        ${choice(view, 'theme', THEMES)}${choice(view, 'night', NIGHTS)}${choice(view, 'distance', DISTANCES)}${choice(view, 'sound', SOUNDS)}
        <p class="hint">${say(hint(view))}</p>
        <button class="close">${say('settings.close')}</button>
      </form>
    </dialog>
  </div>`;
}

/** A sound is wanted, and there will be none. */
function mute(view: View): boolean {
  return view.settings.sound === 'on' && view.soundBlocked;
}

function hint(view: View): 'settings.soundBlocked' | 'settings.darkWhileDimmed' | 'settings.hint' {
  const { theme, night } = view.settings;
  if (mute(view)) {
    return 'settings.soundBlocked';
  }
  return theme !== 'dark' && night !== 'off' ? 'settings.darkWhileDimmed' : 'settings.hint';
}

/** One setting by its name, and what it may be set to. */
export function choice<K extends keyof Settings>(view: View, name: K, values: readonly Settings[K][]): TemplateResult {
  return html`<div class="choice">
    <span>${say(`settings.${name}` as SettingKey)}</span>
    <div class="languages" role="group" aria-label=${label(`settings.${name}` as SettingKey)}>
      ${values.map(
        (value) =>
          html`<button
            type="button"
            aria-pressed=${view.settings[name] === value ? 'true' : 'false'}
            @click=${() => {
              view.set({ [name]: value });
            }}
          >
            ${say(`settings.${name}.${value}` as SettingKey)}
          </button>`,
      )}
    </div>
  </div>`;
}

function open(event: Event): void {
  (event.currentTarget as HTMLElement).parentElement?.querySelector('dialog')?.showModal();
}

/** A touch beside the dialog closes it: the dialog itself is what lies under the backdrop. */
function closeBeside(event: Event): void {
  if (event.target === event.currentTarget) {
    (event.currentTarget as HTMLDialogElement).close();
  }
}
