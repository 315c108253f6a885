import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { initialSettings, NIGHTS, themeOf, THEMES } from '../../src/state/settings.ts';

const SCRIPT = new Script(readFileSync(new URL('../../public/theme.js', import.meta.url), 'utf8'));
const PAGE = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

interface Machine {
  readonly search: string;
  readonly kept: string | null;
  readonly light: boolean;
  readonly hour: number;
}

let machine: Machine = { search: '', kept: null, light: false, hour: 12 };
const dataset: Record<string, string> = {};
const browser = createContext({
  URLSearchParams,
  location: {
    get search() {
      return machine.search;
    },
  },
  localStorage: { getItem: (key: string) => (key === 'guatu.settings' ? machine.kept : null) },
  matchMedia: (query: string) => ({ matches: machine.light && query === '(prefers-color-scheme: light)' }),
  document: { documentElement: { dataset } },
  Date: class {
    getHours(): number {
      return machine.hour;
    }
  },
});

function painted(on: Machine): string | undefined {
  machine = on;
  delete dataset.theme;
  SCRIPT.runInContext(browser);
  return dataset.theme;
}

describe('the theme of the first paint', () => {
  it('is the one that the page goes on in', () => {
    const themes = [...THEMES, 'pink', null];
    const nights = [...NIGHTS, null];
    const found = new Set<string | undefined>();
    for (const asked of themes) {
      for (const set of themes) {
        for (const night of nights) {
          for (const light of [false, true]) {
            for (const hour of [3, 5, 6, 12, 21, 22]) {
              const on = { search: asked === null ? '' : `?theme=${asked}`, kept: JSON.stringify({ theme: set, night }), light, hour };
              const settings = initialSettings(on.search, { getItem: () => on.kept });
              expect(painted(on), JSON.stringify(on)).toBe(themeOf(settings, hour, light));
              found.add(painted(on));
            }
          }
        }
      }
    }
    expect([...found].sort()).toEqual(['dark', 'light']);
  });

  it('is dark where nothing was set, or nothing that can be read', () => {
    for (const kept of [null, 'no JSON', 'null', '7']) {
      expect(painted({ search: '', kept, light: true, hour: 12 })).toBe('dark');
    }
  });

  it('is set, with its colours, by what a browser waits for before it paints', () => {
    const head = PAGE.slice(0, PAGE.indexOf('</head>'));
    expect(head).toMatch(/<script src="\/theme\.js"><\/script>\s*<link rel="stylesheet" href="\/src\/style\/palette\.css" \/>/);
  });
});
