import { fromZero, shareFromOne } from '../charts/ranges.ts';
import type { Minutes } from '../feed/api.ts';
import { figureText } from '../i18n/figures/catalogue.ts';
import { minuteRows } from '../state/minute-rows.ts';
import { MinuteChart } from './minute-chart.ts';

/** The charts in the containers that the page has now, drawn when what they show changes. */
export class SubjectCharts {
  private readonly charts = new Map<HTMLElement, { chart: MinuteChart; drawn: string }>();

  constructor(
    private readonly host: HTMLElement,
    private readonly choose: (figure: string, minute: number) => void,
  ) {}

  /** To be called after the page was rendered; `version` changes with the history. */
  draw(history: Minutes | null, version: number, minute: number | null, timeZone: string): void {
    const containers = [...this.host.querySelectorAll<HTMLElement>('[data-minutes]')];
    for (const [container, { chart }] of this.charts) {
      if (!containers.includes(container)) {
        chart.remove();
        this.charts.delete(container);
      }
    }
    for (const container of containers) {
      const figure = container.dataset.minutes ?? '';
      const key = `${figure} ${version} ${minute ?? ''}`;
      const held = this.charts.get(container) ?? this.open(container, figure, timeZone);
      if (held.drawn !== key && history !== null) {
        held.drawn = key;
        held.chart.draw(minuteRows(history, figure).reverse(), minute);
      }
    }
  }

  remove(): void {
    for (const { chart } of this.charts.values()) {
      chart.remove();
    }
    this.charts.clear();
  }

  private open(container: HTMLElement, figure: string, timeZone: string): { chart: MinuteChart; drawn: string } {
    const range = figureText(figure).unit === 'share' ? shareFromOne : fromZero;
    const held = {
      chart: new MinuteChart(container, range, timeZone, (minute) => {
        this.choose(figure, minute);
      }),
      drawn: '',
    };
    this.charts.set(container, held);
    return held;
  }
}
