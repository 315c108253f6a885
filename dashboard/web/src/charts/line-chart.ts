import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { FONT, PALETTE, sheer } from '../palette/palette.ts';
import { remPixels } from '../rem-pixels.ts';
import { SiteTime } from '../state/site-time.ts';
import type { Line } from '../state/series.ts';
import type { Happening } from '../state/happenings.ts';
import { drawRaised } from './raised-marks.ts';
import { label, lastPoint, ticks, type Range } from './ranges.ts';

export interface LineChartOptions {
  readonly range: Range;
  /** A dashed line at this value. */
  readonly limit?: number;
  /** Times below and numbers at the side; a sparkline has neither. */
  readonly axes: boolean;
  readonly timeZone: string;
}

/** One line of minutes. It is drawn when its data change, and at no other time. */
export class LineChart {
  private readonly plot: uPlot;
  private readonly resizes: ResizeObserver;
  private color: string = PALETTE.secondary;
  private ringed: number | null = null;
  private raised: readonly Happening[] = [];

  constructor(
    private readonly container: HTMLElement,
    private readonly options: LineChartOptions,
  ) {
    this.plot = new uPlot(this.describe(), [[], []], container);
    this.resizes = new ResizeObserver(() => {
      this.plot.setSize(sizeOf(container));
    });
    this.resizes.observe(container);
  }

  /** With a ring around a minute that was revised, and a mark where something was raised. */
  draw(line: Line, color: string, revised: number | null, raised: readonly Happening[] = []): void {
    this.color = color;
    this.raised = raised;
    this.ringed = revised;
    this.plot.setData([[...line.minutes], [...line.values]]);
  }

  remove(): void {
    this.resizes.disconnect();
    this.plot.destroy();
  }

  private describe(): uPlot.Options {
    const { range, axes, timeZone } = this.options;
    const rem = remPixels();
    return {
      ...sizeOf(this.container),
      ms: 1,
      tzDate: (millis) => uPlot.tzDate(new Date(millis), timeZone),
      legend: { show: false },
      cursor: { show: false },
      padding: axes ? [rem * 0.3, rem * 1.6, 0, 0] : [rem * 0.35, rem * 0.5, rem * 0.3, 0],
      scales: { x: { time: true }, y: { range: (self) => [...range(valuesOf(self))] } },
      axes: axes ? [this.timeAxis(rem), this.valueAxis(rem)] : [{ show: false }, { show: false }],
      series: [{}, this.series(rem)],
      hooks: { draw: [(self) => { this.drawMarks(self); }] },
    };
  }

  private series(rem: number): uPlot.Series {
    return {
      stroke: () => this.color,
      width: Math.max(1, rem * 0.1),
      fill: () => sheer(this.color, 0.11),
      points: { show: false },
      spanGaps: false,
    };
  }

  private timeAxis(rem: number): uPlot.Axis {
    const time = new SiteTime(this.options.timeZone);
    return {
      stroke: PALETTE.muted,
      font: `${rem * 0.9}px ${FONT}`,
      space: rem * 4.4,
      size: rem * 1.5,
      gap: rem * 0.25,
      grid: { show: false },
      ticks: { show: false },
      values: (_self, splits) => splits.map((millis) => time.minutes(millis)),
    };
  }

  private valueAxis(rem: number): uPlot.Axis {
    return {
      stroke: PALETTE.muted,
      font: `${rem * 0.9}px ${FONT}`,
      size: rem * 2.6,
      gap: rem * 0.4,
      splits: (self) => ticks(self.scales.y?.max ?? 1),
      values: (_self, splits) => splits.map(label),
      grid: { stroke: PALETTE.line, width: 1 },
      ticks: { show: false },
    };
  }

  /** The limit, and a dot at the end of the line: where things stand now. */
  private drawMarks(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const rem = remPixels() * window.devicePixelRatio;
    ctx.save();
    if (this.options.limit !== undefined) {
      const y = plot.valToPos(this.options.limit, 'y', true);
      ctx.strokeStyle = PALETTE.muted;
      ctx.lineWidth = Math.max(1, rem * 0.06);
      ctx.setLineDash([rem * 0.4, rem * 0.3]);
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
      ctx.setLineDash([]);
    }
    const last = lastPoint(valuesOf(plot));
    const minute = last === null ? undefined : plot.data[0][last.index];
    if (last !== null && minute !== undefined) {
      ctx.fillStyle = this.color;
      ctx.beginPath();
      ctx.arc(plot.valToPos(minute, 'x', true), plot.valToPos(last.value, 'y', true), rem * 0.26, 0, 2 * Math.PI);
      ctx.fill();
    }
    this.drawRing(plot, rem);
    drawRaised(plot, this.raised, rem);
    ctx.restore();
  }

  private drawRing(plot: uPlot, rem: number): void {
    const index = plot.data[0].indexOf(this.ringed ?? Number.NaN);
    const value = plot.data[1]?.[index] ?? null;
    if (this.ringed === null || value === null) {
      return;
    }
    const { ctx } = plot;
    ctx.strokeStyle = PALETTE.text;
    ctx.lineWidth = Math.max(1, rem * 0.08);
    ctx.beginPath();
    ctx.arc(plot.valToPos(this.ringed, 'x', true), plot.valToPos(value, 'y', true), rem * 0.3, 0, 2 * Math.PI);
    ctx.stroke();
  }
}

function valuesOf(plot: uPlot): (number | null)[] {
  return [...(plot.data[1] ?? [])].map((value) => value ?? null);
}

function sizeOf(container: HTMLElement): { width: number; height: number } {
  return { width: Math.max(10, container.clientWidth), height: Math.max(10, container.clientHeight) };
}
