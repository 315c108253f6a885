import './phone.css';
import { PhonePage } from './phone-page.ts';

/** The phone's page, in the fonts the phone has. */
export function start(root: HTMLElement, nowMillis: () => number): void {
  new PhonePage(root, nowMillis).start();
}
