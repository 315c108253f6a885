import { describe, expect, it } from 'vitest';
import { BELOW_FIGURES, livePath, POINT_FIGURES } from '../../src/feed/live-path.ts';
import { FIGURES } from '../../src/i18n/figures/catalogue.ts';
import { buildingFigures, shareServed, type Building } from '../../src/map/buildings.ts';
import { itemCard } from '../../src/panels/item-card.ts';
import type { View } from '../../src/panels/view.ts';
import { attention } from '../../src/state/attention.ts';
import { attentionCards } from '../../src/state/attention-cards.ts';
import type { Figure, Subject } from '../../src/state/board.ts';
import { ranking } from '../../src/state/ranking.ts';
import { troubles } from '../../src/state/troubles.ts';
import { waits } from '../../src/state/waits.ts';
import { zonesOf } from '../../src/state/zones.ts';
import { board, figure, subject } from '../fixtures.ts';

const query = (path: string) => new URLSearchParams(path.slice(path.indexOf('?')));

describe('what pages ask for', () => {
  it('has names of figures that there are', () => {
    for (const name of [...POINT_FIGURES, ...BELOW_FIGURES]) {
      expect(FIGURES).toHaveProperty(name);
    }
  });

  it('is less than the board, with the root and what is open whole', () => {
    const wall = query(livePath({ page: 'wall', root: 'area:310117101', open: null }));
    expect(wall.get('digits')).toBe('12');
    expect(wall.get('whole')).toBeNull();
    const deep = query(livePath({ page: 'wall', root: 'area:310117101001002', open: 'item:试剂@310117101001' }));
    expect(deep.get('digits')).toBe('15');
    expect(deep.get('whole')).toBe('item:试剂@310117101001');
    expect(query(livePath({ page: 'phone', root: null, open: null })).get('below')).toBeNull();
  });

  it('has every figure of a point, and of an area below the neighbourhood, that a page looks at', () => {
    const asked = new Map<string, Set<string>>();
    const watched = (id: string, part: Partial<Subject>): Subject => {
      const names = new Set<string>();
      asked.set(id, names);
      const figures = new Proxy<Record<string, Figure>>({}, {
        get: (_, name) => {
          names.add(String(name));
          return figure(40);
        },
      });
      return subject(id, { ...part, figures });
    };
    const subjects = [
      watched('point:P1', { state: 'attention', area: '310117101001' }),
      watched('area:310117101001002', { kind: 'area', area: '310117101001002' }),
      watched('area:310117101001002001', { kind: 'area', area: '310117101001002001' }),
    ];
    const shown = board({ subjects });
    const building = { id: 1, subject: 'area:310117101001002001', centre: [121, 31] } as unknown as Building;
    attentionCards(attention(shown), troubles(shown, null, 0), []);
    attention(shown).items.map((item) => itemCard({ nowMillis: 0 } as View, item));
    ranking(shown);
    waits(shown);
    zonesOf(shown, 0);
    shareServed(shown, building);
    buildingFigures(shown, [building], { west: 120, east: 122, south: 30, north: 32 });
    const point = asked.get('point:P1') ?? new Set();
    const below = new Set([...(asked.get('area:310117101001002') ?? []), ...(asked.get('area:310117101001002001') ?? [])]);
    expect(point.size).toBeGreaterThan(1);
    expect(below.size).toBeGreaterThan(1);
    expect([...point].filter((name) => !POINT_FIGURES.includes(name as never))).toEqual([]);
    expect([...below].filter((name) => !BELOW_FIGURES.includes(name as never))).toEqual([]);
  });
});
