import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFrame } from '../../src/feed/frames.ts';
import { Fields } from '../../src/feed/json.ts';
import { readBoard } from '../../src/feed/read-board.ts';
import { reduce } from '../../src/state/reduce.ts';

/** The same files that the server's codec is tested with: what one side writes, the other reads. */
const GOLDEN = join(import.meta.dirname, '../../../../pipeline/contract/src/test/resources/golden');

function files(folder: string): string[] {
  return readdirSync(join(GOLDEN, folder)).filter((name) => name.endsWith('.json'));
}

function read(folder: string, name: string): string {
  return readFileSync(join(GOLDEN, folder, name), 'utf8');
}

describe('the golden files of the contract', () => {
  it('holds boards and frames', () => {
    expect(files('boards')).not.toEqual([]);
    expect(files('frames')).not.toEqual([]);
  });

  it('reads every board', () => {
    for (const name of files('boards')) {
      const json: unknown = JSON.parse(read('boards', name));
      const board = readBoard(Fields.of(json, name));
      const given = json as { subjects: { id: string; figures: Record<string, { value: number | null }> }[]; sources: { id: string; stream: string }[] };
      expect([...board.subjects.keys()].sort()).toEqual(given.subjects.map((one) => one.id).sort());
      expect([...board.sources.keys()].sort()).toEqual(given.sources.map((one) => `${one.stream}/${one.id}`).sort());
      for (const one of given.subjects) {
        for (const [figure, { value }] of Object.entries(one.figures)) {
          expect(board.subjects.get(one.id)?.figures[figure]?.value).toBe(value);
        }
      }
    }
  });

  it('reads every frame as what it says it is', () => {
    for (const name of files('frames')) {
      const text = read('frames', name);
      expect(readFrame(text).type).toBe((JSON.parse(text) as { type: string }).type);
    }
  });

  it('follows its snapshot with its delta', () => {
    const snapshot = readFrame(read('frames', 'snapshot.json'));
    const delta = readFrame(read('frames', 'delta.json'));
    if (snapshot.type !== 'snapshot' || delta.type !== 'delta') {
      throw new Error('the golden frames are not a snapshot and a delta');
    }
    const after = reduce(snapshot.board, delta.delta);
    expect(after.seq).toBe(delta.delta.seq);
    for (const subject of delta.delta.subjects) {
      expect(after.subjects.get(subject.id)).toEqual(subject);
    }
    expect([...after.sources.keys()]).toEqual(['point/scanner-app', 'call/scanner-app', 'call/switch']);
    expect(after.sources.get('call/scanner-app')?.late).toBe(2);
  });
});
