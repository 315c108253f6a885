import { describe, expect, it } from 'vitest';
import { addressOf, openedBy } from '../../src/state/subject-address.ts';

describe('the address of an open subject', () => {
  const open = { id: 'signal:silent-area@310117101001', figure: 'served15m', minute: Date.parse('2026-03-01T02:30:00Z') };

  it('reads what it writes, and keeps the rest', () => {
    const search = addressOf('?lang=en&subject=point:P01', open);
    expect(search).toBe('?lang=en&subject=signal:silent-area@310117101001&figure=served15m&minute=2026-03-01T02:30Z');
    expect(openedBy(search)).toEqual(open);
    expect(addressOf(search, null)).toBe('?lang=en');
    expect(addressOf('?subject=point:P07', null)).toBe('');
  });

  it('keeps names that are no plain words', () => {
    const odd = { id: 'item:防护服&袋=1/box', figure: null, minute: null };
    expect(openedBy(addressOf('', odd))).toEqual(odd);
  });

  it('opens nothing for what is no subject, minute or figure', () => {
    expect(openedBy('')).toBeNull();
    expect(openedBy('?subject=P07')).toBeNull();
    expect(openedBy('?subject=')).toBeNull();
    expect(openedBy('?subject=point:P07&minute=noon&figure=a%20b')).toEqual({ id: 'point:P07', figure: null, minute: null });
    expect(openedBy('?subject=point:P07&minute=2026-13-01T02:30Z')?.minute).toBeNull();
  });
});
