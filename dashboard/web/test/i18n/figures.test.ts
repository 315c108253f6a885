import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../src/i18n/events.ts';
import { FIGURES, figureText } from '../../src/i18n/figures/catalogue.ts';

const CONTRACT = join(import.meta.dirname, '../../../../pipeline/contract/src/main');

function wireNames(file: string): string[] {
  const text = readFileSync(join(CONTRACT, 'java/org/guatu/contract', file), 'utf8');
  // The constants of an enum: its name, then on the wire.
  return [...text.matchAll(/^ {2}[A-Z][A-Z0-9_]*\(\s*"(\w+)"/gmu)].map((match) => match[1] ?? '');
}

describe('the names of figures', () => {
  it('are there for every figure of the contract, and for no other', () => {
    const names = wireNames('metric/Figure.java');
    expect(names.length).toBeGreaterThan(150);
    expect(Object.keys(FIGURES).sort()).toEqual([...names].sort());
  });

  it('and their formulas stand in both languages', () => {
    for (const [name, { name: called, formula }] of Object.entries(FIGURES)) {
      for (const text of [called.zh, called.en, formula.zh, formula.en]) {
        expect(text.trim(), name).not.toBe('');
      }
      expect(formula.zh.endsWith('。') && formula.en.endsWith('.'), name).toBe(true);
      expect(/[一-鿿]/u.test(called.en + formula.en.replace(/[((][封管防][控范][))]/gu, '')), name).toBe(false);
    }
  });

  it('are those on the wire for a figure this page does not know', () => {
    expect(figureText('nextYears').name).toEqual({ zh: 'nextYears', en: 'nextYears' });
  });
});

describe('the names of events', () => {
  it('are there for every type of the four streams', () => {
    const names = ['Point', 'Delivery', 'Call', 'Operations'].flatMap((stream) => wireNames(`event/${stream}EventType.java`));
    expect(names.length).toBeGreaterThan(60);
    expect(Object.keys(EVENTS).sort()).toEqual([...new Set(names)].sort());
  });
});
