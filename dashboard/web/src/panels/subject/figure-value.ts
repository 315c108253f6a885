import { html, type TemplateResult } from 'lit-html';
import { figureText } from '../../i18n/figures/catalogue.ts';
import { say } from '../../i18n/say.ts';
import { UNKNOWN, formatChange, formatNumber, formatPercent } from '../../state/format.ts';
import type { SiteTime } from '../../state/site-time.ts';

/** A value in the unit of its figure, the unit left out. */
export function figureNumber(name: string, value: number | null, time: SiteTime): string {
  if (value === null) {
    return UNKNOWN;
  }
  switch (figureText(name).unit) {
    case 'share':
      return formatPercent(value);
    case 'instant':
      return time.seconds(value);
    case 'probability':
      return formatNumber(value, 4);
    case 'minutes':
    case 'hours':
      return formatNumber(value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1);
    case 'seconds':
    case 'perHour':
      return formatNumber(value);
    case 'count':
      return formatNumber(value, Number.isInteger(value) ? 0 : 1);
  }
}

/** By how much it is another: +37, −0.4. */
export function figureChange(name: string, by: number): string {
  const share = figureText(name).unit === 'share';
  const size = share ? by * 100 : by;
  return `${formatChange(size, Number.isInteger(size) ? 0 : 1)}${share ? '%' : ''}`;
}

export function figureUnit(name: string): TemplateResult | string {
  switch (figureText(name).unit) {
    case 'share':
      return '%';
    case 'minutes':
      return say('unit.minutes');
    case 'seconds':
      return say('unit.seconds');
    case 'hours':
      return say('subject.hours');
    case 'perHour':
      return say('subject.perHour');
    case 'instant':
    case 'probability':
    case 'count':
      return html``;
  }
}
