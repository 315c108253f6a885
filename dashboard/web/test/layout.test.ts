import { describe, expect, it } from 'vitest';
import { layout } from '../src/layout.ts';

describe('the layout', () => {
  it('is the one that fits, unless the address asks for another', () => {
    expect([layout('', true), layout('', false)]).toEqual(['phone', 'wall']);
    expect([layout('?layout=wall', true), layout('?layout=phone', false), layout('?layout=none', true)]).toEqual(['wall', 'phone', 'phone']);
  });
});
