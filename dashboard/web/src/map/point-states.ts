import type { StateName, Subject } from '../state/board.ts';

/**
 * What the points on the map look like against what they should: only those that changed are coloured, so many at a
 * time that neither the page nor the drawing of the map is held up.
 */
export class PointStates {
  private points: readonly Subject[] = [];
  private shown: StateName[] = [];
  private readonly behind = new Set<number>();

  /** False where a point came, went or moved: then all are to be placed anew. */
  stand(points: readonly Subject[]): boolean {
    const before = this.points;
    return (
      before.length === points.length &&
      points.every((point, index) => {
        const other = before[index];
        return other === point || (other?.id === point.id && other.lon === point.lon && other.lat === point.lat);
      })
    );
  }

  /** Forgets what was shown: the points have been placed anew. */
  forget(): void {
    this.points = [];
    this.shown = [];
    this.behind.clear();
  }

  /** Whether any looks other than it should. */
  observe(points: readonly Subject[]): boolean {
    let changed = false;
    points.forEach((point, index) => {
      if (this.points[index]?.state !== point.state) {
        changed = true;
      }
      if (this.shown[index] === point.state) {
        this.behind.delete(index);
      } else {
        this.behind.add(index);
      }
    });
    this.points = points;
    return changed;
  }

  /** The next to be coloured, with the numbers they go by; empty once all are as they should be. */
  take(most: number): [index: number, state: StateName][] {
    const taken: [number, StateName][] = [];
    for (const index of this.behind) {
      if (taken.length === most) {
        break;
      }
      this.behind.delete(index);
      const state = this.points[index]?.state;
      if (state !== undefined) {
        this.shown[index] = state;
        taken.push([index, state]);
      }
    }
    return taken;
  }

  get waiting(): number {
    return this.behind.size;
  }
}
