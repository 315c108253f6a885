import { PALETTE } from '../palette.ts';
import type { SubjectSeries } from '../state/series.ts';
import { LineChart, type LineChartOptions } from './line-chart.ts';
import { fromZero, shareFromOne } from './ranges.ts';

interface Place {
  readonly selector: string;
  readonly figure: string;
  readonly options: Omit<LineChartOptions, 'timeZone'>;
}

const PLACES: readonly Place[] = [
  { selector: '[data-spark=point]', figure: 'served', options: { range: fromZero, axes: false } },
  { selector: '[data-spark=delivery]', figure: 'onTime60m', options: { range: shareFromOne, limit: 0.85, axes: false } },
  { selector: '[data-spark=call]', figure: 'offered', options: { range: fromZero, axes: false } },
  { selector: '[data-timeline=calls]', figure: 'offered', options: { range: fromZero, axes: true } },
  { selector: '[data-timeline=services]', figure: 'served', options: { range: fromZero, axes: true } },
];

/** The figures of which the charts need the past. */
export const CHARTED: readonly string[] = [...new Set(PLACES.map((place) => place.figure))];

/** All charts of the wall, redrawn together when a minute has passed or a past one has been corrected. */
export class ChartWall {
  private readonly charts: readonly { chart: LineChart; figure: string; card: Element | null }[];
  private drawn = '';

  constructor(root: ParentNode, timeZone: string) {
    this.charts = PLACES.flatMap(({ selector, figure, options }) => {
      const container = root.querySelector<HTMLElement>(selector);
      return container === null
        ? []
        : [{ chart: new LineChart(container, { ...options, timeZone }), figure, card: container.closest('.card') }];
    });
  }

  draw(series: SubjectSeries, nowMillis: number): void {
    const colors = this.charts.map(({ card }) => colorOf(card));
    const key = `${series.version} ${Math.floor(nowMillis / 60_000)} ${colors.join(' ')}`;
    if (key === this.drawn) {
      return;
    }
    this.drawn = key;
    this.charts.forEach(({ chart, figure }, index) => {
      const revised = series.revision(figure, nowMillis)?.minute ?? null;
      chart.draw(series.line(figure, nowMillis), colors[index] ?? PALETTE.secondary, revised);
    });
  }

  remove(): void {
    for (const { chart } of this.charts) {
      chart.remove();
    }
  }
}

/** Grey, unless the figure of the card the chart stands on is abnormal. */
function colorOf(card: Element | null): string {
  if (card?.querySelector('.figure.abnormal') == null) {
    return PALETTE.secondary;
  }
  return card.classList.contains('critical') ? PALETTE.critical : PALETTE.attention;
}
