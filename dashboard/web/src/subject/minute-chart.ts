import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { label, ticks, type Range } from '../charts/ranges.ts';
import { FONT, PALETTE, sheer } from '../palette/palette.ts';
import type { MinuteRow } from '../state/minute-rows.ts';
import { SiteTime } from '../state/site-time.ts';

/** Three hours of a figure, gaps as gaps; a minute that was revised has a ring, and a line to what it had settled at. */
export class MinuteChart {
  private readonly plot: uPlot;
  private readonly resizes: ResizeObserver;
  private rows: readonly MinuteRow[] = [];
  private chosen: number | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly range: Range,
    private readonly timeZone: string,
    choose: (minute: number) => void,
  ) {
    this.plot = new uPlot(this.describe(), [[], []], container);
    this.resizes = new ResizeObserver(() => {
      this.plot.setSize(sizeOf(container));
    });
    this.resizes.observe(container);
    this.plot.over.addEventListener('click', (event) => {
      const minute = this.plot.data[0][this.plot.posToIdx(event.offsetX)];
      if (minute !== undefined) {
        choose(minute);
      }
    });
  }

  /** The oldest minute first. */
  draw(rows: readonly MinuteRow[], chosen: number | null): void {
    this.rows = rows;
    this.chosen = chosen;
    this.plot.setData([rows.map((row) => row.minute), rows.map((row) => row.now)]);
  }

  remove(): void {
    this.resizes.disconnect();
    this.plot.destroy();
  }

  private describe(): uPlot.Options {
    const px = textPixels(this.container);
    const time = new SiteTime(this.timeZone);
    const axis = { stroke: PALETTE.muted, font: `${px * 0.9}px ${FONT}`, ticks: { show: false } };
    return {
      ...sizeOf(this.container),
      ms: 1,
      tzDate: (millis) => uPlot.tzDate(new Date(millis), this.timeZone),
      legend: { show: false },
      cursor: { show: false },
      padding: [px * 0.5, px * 1.2, 0, 0],
      scales: { x: { time: true }, y: { range: (self) => [...this.range(valuesOf(self))] } },
      axes: [
        { ...axis, space: px * 4.6, size: px * 1.5, gap: px * 0.25, grid: { show: false }, values: (_self, splits) => splits.map((millis) => time.minutes(millis)) },
        {
          ...axis,
          size: px * 2.8,
          gap: px * 0.4,
          splits: (self) => ticks(self.scales.y?.max ?? 1),
          values: (_self, splits) => splits.map(label),
          grid: { stroke: PALETTE.line, width: 1 },
        },
      ],
      series: [{}, { stroke: PALETTE.secondary, width: Math.max(1, px * 0.1), fill: sheer(PALETTE.secondary, 0.11), points: { show: false }, spanGaps: false }],
      hooks: {
        draw: [
          (self) => {
            this.mark(self);
          },
        ],
      },
    };
  }

  private mark(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const px = textPixels(this.container) * window.devicePixelRatio;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top - px, bbox.width + px, bbox.height + px);
    ctx.clip();
    ctx.lineWidth = Math.max(1, px * 0.08);
    if (this.chosen !== null && this.rows.some((row) => row.minute === this.chosen)) {
      const x = plot.valToPos(this.chosen, 'x', true);
      stroke(ctx, PALETTE.interaction, [x, bbox.top], [x, bbox.top + bbox.height]);
    }
    for (const row of this.rows) {
      if (row.by !== null && row.now !== null) {
        const x = plot.valToPos(row.minute, 'x', true);
        const y = plot.valToPos(row.now, 'y', true);
        stroke(ctx, PALETTE.text, [x, plot.valToPos(row.now - row.by, 'y', true)], [x, y]);
        ctx.beginPath();
        ctx.arc(x, y, px * 0.28, 0, 2 * Math.PI);
        ctx.stroke();
      }
    }
    ctx.restore();
  }
}

function stroke(ctx: CanvasRenderingContext2D, color: string, from: readonly [number, number], to: readonly [number, number]): void {
  ctx.strokeStyle = color;
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

function valuesOf(plot: uPlot): (number | null)[] {
  return [...(plot.data[1] ?? [])].map((value) => value ?? null);
}

function sizeOf(container: HTMLElement): { width: number; height: number } {
  return { width: Math.max(10, container.clientWidth), height: Math.max(10, container.clientHeight) };
}

function textPixels(container: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(container).fontSize);
}
