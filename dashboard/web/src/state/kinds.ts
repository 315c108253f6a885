import type { Board, Kind, Subject } from './board.ts';

type Kinds = ReadonlyMap<Kind, readonly Subject[]>;

/** A board's collections stay the same objects until a delta touches them. */
const gathered = new WeakMap<Board['subjects'], Kinds>();

/** The subjects of a kind in the board's order; gathered once, however often they are asked for. */
export function ofKind(board: Board, kind: Kind): readonly Subject[] {
  let kinds = gathered.get(board.subjects);
  if (kinds === undefined) {
    kinds = gather(board.subjects);
    gathered.set(board.subjects, kinds);
  }
  return kinds.get(kind) ?? [];
}

function gather(subjects: Board['subjects']): Kinds {
  const kinds = new Map<Kind, Subject[]>();
  for (const subject of subjects.values()) {
    const list = kinds.get(subject.kind);
    if (list === undefined) {
      kinds.set(subject.kind, [subject]);
    } else {
      list.push(subject);
    }
  }
  return kinds;
}
