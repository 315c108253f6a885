import type uPlot from 'uplot';
import { PALETTE, sheer } from '../palette/palette.ts';
import type { Happening } from '../state/happenings.ts';

/** A triangle hanging from the top of the chart with a dashed line below it, where something was raised. */
export function drawRaised(plot: uPlot, raised: readonly Happening[], rem: number): void {
  const { ctx, bbox } = plot;
  const half = rem * 0.34;
  for (const one of raised) {
    const x = plot.valToPos(one.raisedAt ?? Number.NaN, 'x', true);
    if (!(x >= bbox.left && x <= bbox.left + bbox.width)) {
      continue;
    }
    const color = one.state === 'critical' ? PALETTE.critical : one.state === 'attention' ? PALETTE.attention : PALETTE.stale;
    ctx.fillStyle = one.state === 'critical' ? PALETTE.criticalFill : one.state === 'attention' ? PALETTE.attentionFill : color;
    ctx.beginPath();
    ctx.moveTo(x - half, bbox.top);
    ctx.lineTo(x + half, bbox.top);
    ctx.lineTo(x, bbox.top + half * 1.5);
    ctx.closePath();
    ctx.fill();
    ctx.lineWidth = Math.max(1, rem * 0.06);
    ctx.strokeStyle = color;
    ctx.stroke();
    ctx.strokeStyle = sheer(color, 0.5);
    ctx.setLineDash([rem * 0.2, rem * 0.25]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top + half * 1.5);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.setLineDash([]);
  }
}
