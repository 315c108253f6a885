import { PALETTE } from '../palette/palette.ts';
import type { Happening } from '../state/happenings.ts';
import type { SubjectSeries } from '../state/series.ts';
import { LineChart, type LineChartOptions } from './line-chart.ts';
import { fromZero, shareFromOne } from './ranges.ts';

interface Place {
  readonly selector: string;
  readonly figure: string;
  readonly options: Omit<LineChartOptions, 'timeZone'>;
  /** Of which streams it bears the marks of what was raised. */
  readonly marks?: readonly Happening['stream'][];
}

const PLACES: readonly Place[] = [
  { selector: '[data-spark=point]', figure: 'served', options: { range: fromZero, axes: false } },
  { selector: '[data-spark=delivery]', figure: 'onTime60m', options: { range: shareFromOne, limit: 0.85, axes: false } },
  { selector: '[data-spark=call]', figure: 'offered', options: { range: fromZero, axes: false } },
  { selector: '[data-spark=operations]', figure: 'shiftFilled', options: { range: fromZero, axes: false } },
  { selector: '[data-timeline=calls]', figure: 'offered', options: { range: fromZero, axes: true }, marks: ['call', 'delivery', 'operations'] },
  { selector: '[data-timeline=services]', figure: 'served', options: { range: fromZero, axes: true }, marks: ['point'] },
];

/** All charts of the wall, redrawn together when a minute has passed or a past one has been corrected. */
export class ChartWall {
  private readonly charts: readonly { chart: LineChart; figure: string; marks: readonly string[]; card: Element | null }[];
  private drawn = '';

  constructor(root: ParentNode, timeZone: string) {
    this.charts = PLACES.flatMap(({ selector, figure, options, marks }) => {
      const container = root.querySelector<HTMLElement>(selector);
      return container === null
        ? []
        : [{ chart: new LineChart(container, { ...options, timeZone }), figure, marks: marks ?? [], card: container.closest('.card') }];
    });
  }

  /** @param begun what was raised in the time the charts show */
  draw(series: SubjectSeries, nowMillis: number, begun: readonly Happening[]): void {
    const colors = this.charts.map(({ card }) => colorOf(card));
    const key = `${series.version} ${Math.floor(nowMillis / 60_000)} ${colors.join(' ')} ${begun.length}`;
    if (key === this.drawn) {
      return;
    }
    this.drawn = key;
    this.charts.forEach(({ chart, figure, marks }, index) => {
      const revised = series.revision(figure, nowMillis)?.minute ?? null;
      const raised = begun.filter((one) => marks.includes(one.stream));
      chart.draw(series.line(figure, nowMillis), colors[index] ?? PALETTE.secondary, revised, raised);
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
