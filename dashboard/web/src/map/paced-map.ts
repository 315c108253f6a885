import { Map as MapLibre } from 'maplibre-gl';

/** Where the processor draws, drawing is what costs most: a wall of points changes twice a second, no oftener. */
const SOFTWARE_MILLIS = 500;
const GPU_MILLIS = 250;

/** What browsers call it when the processor draws. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|microsoft basic render/i;

/**
 * A map that is drawn no oftener than its machine should, whatever changes and whenever: data, colours and tiles that
 * come in between are drawn together. Moves are drawn as they go.
 */
export class PacedMap extends MapLibre {
  private pauseMillis = 0;
  private drawnAt = Number.NEGATIVE_INFINITY;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** From now on; before, everything is drawn at once, so that the first picture is there soon. */
  pace(): void {
    this.pauseMillis = drawnBySoftware(this.getCanvas()) ? SOFTWARE_MILLIS : GPU_MILLIS;
    this.on('render', () => {
      this.drawnAt = performance.now();
    });
  }

  override triggerRepaint(): void {
    const wait = this.drawnAt + this.pauseMillis - performance.now();
    // The constructor of what this extends draws, too, before there is a pause.
    if (!(wait > 0) || this.isMoving()) {
      super.triggerRepaint();
      return;
    }
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      super.triggerRepaint();
    }, wait);
  }

  override remove(): void {
    clearTimeout(this.waiting);
    super.remove();
  }
}

function drawnBySoftware(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext('webgl2');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = context == null || names == null ? null : context.getParameter(names.UNMASKED_RENDERER_WEBGL);
  return typeof renderer === 'string' && SOFTWARE.test(renderer);
}
