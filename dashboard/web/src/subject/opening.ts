/** Tells the page to open a subject, from where there is no button: a canvas. */
export const OPEN_EVENT = 'guatu-open';

export function askToOpen(from: HTMLElement, id: string): void {
  from.dispatchEvent(new CustomEvent<string>(OPEN_EVENT, { detail: id, bubbles: true }));
}

/** The subject that a click or a key asks to open; null where it asks for none. */
export function askedBy(event: Event): string | null {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-subject]') : null;
  return target?.dataset.subject ?? null;
}
