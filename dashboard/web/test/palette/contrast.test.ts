import { describe, expect, it } from 'vitest';
import { PALETTES, TINTS } from '../../src/palette/palette.ts';
import type { Role } from '../../src/palette/roles.ts';
import { contrast, over } from './contrast.ts';

/** Letters, and the grounds they stand on. */
const LETTERS: readonly (readonly [Role[], Role[]])[] = [
  [['text', 'secondary', 'muted'], ['page', 'panel', 'panelHigh', 'criticalCard', 'staleCard', 'interactionCard']],
  [['text', 'secondary'], ['control']],
  [['critical', 'attention', 'stale', 'interaction'], ['page', 'panel', 'panelHigh']],
  [['critical', 'stale'], ['criticalCard']],
  [['stale'], ['staleCard']],
  [['interaction', 'text', 'secondary'], ['interactionCard', 'stripe', 'stripeOther']],
  [['onShape'], ['criticalFill', 'stale', 'secondary', 'normal']],
  [['onAttention'], ['attentionFill']],
  [['text', 'mapText', 'mapName'], ['halo', 'land', 'loadLow', 'loadHigh', 'building', 'buildingLow']],
  [['mapFaint'], ['halo', 'land', 'park', 'loadLow', 'loadHigh']],
  [['waterName'], ['halo', 'water']],
];

/** Shapes and lines that say something, and what they are seen on. */
const SHAPES: readonly (readonly [Role[], Role[]])[] = [
  [['critical', 'attention', 'stale', 'secondary', 'muted', 'normal', 'interaction'], ['panel', 'panelHigh', 'halo', 'land', 'loadLow']],
  [['critical', 'attention', 'stale', 'secondary', 'normal', 'vehicle'], ['loadHigh', 'water', 'park', 'lane', 'minor', 'building']],
  [['critical', 'criticalFill'], ['criticalCard']],
  [['faint'], ['panel']],
  [['zoneEdge'], ['panel', 'land', 'loadLow', 'loadHigh']],
  [['facility'], ['halo', 'panel']],
];

describe.each(['dark', 'light'] as const)('in the %s theme', (theme) => {
  const palette = PALETTES[theme];
  const tooClose = (pairs: typeof LETTERS, least: number) =>
    pairs.flatMap(([fronts, grounds]) =>
      fronts.flatMap((front) =>
        grounds.flatMap((ground) => {
          const found = contrast(palette[front], palette[ground]);
          return found < least ? [`${front} on ${ground}: ${found.toFixed(2)}`] : [];
        }),
      ),
    );

  it('letters stand out from the panels and the map below them', () => {
    expect(tooClose(LETTERS, 4.5)).toEqual([]);
  });

  it('shapes and lines stand out from what they are seen on', () => {
    expect(tooClose(SHAPES, 3)).toEqual([]);
  });

  it('letters stand out from a plate, whatever is below it', () => {
    for (const ground of ['water', 'loadHigh', 'major', 'vehicle'] as const) {
      for (const front of ['text', 'secondary', 'muted'] as const) {
        expect(contrast(palette[front], palette.plate, palette[ground]), `${front} over ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('an abnormal area keeps its outline and its name over its own tint', () => {
    for (const state of ['critical', 'attention'] as const) {
      for (const load of ['loadLow', 'loadHigh'] as const) {
        const tinted = over(palette[`${state}Fill`], palette[load], TINTS[theme][state]);
        expect(contrast(palette[state], tinted), `${state} over ${load}`).toBeGreaterThanOrEqual(3);
        expect(contrast(palette.mapName, tinted)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  expect(over('#00000080', '#FFFFFF')).toBe('#7f7f7f');
});
