import type { Board, Source, StateName, Stream, Subject } from './board.ts';

/** Subjects that belong to one, of one kind; those beyond what is listed are counted. */
export interface Belonging {
  readonly title: 'place' | 'areas' | 'points' | 'posts' | 'signals' | 'items';
  readonly subjects: readonly Subject[];
  readonly leftOut: number;
}

const MOST_LISTED = 60;
const ORDER: readonly StateName[] = ['critical', 'attention', 'stale', 'unknown', 'paused', 'closed', 'normal'];
const LEVELS = [2, 4, 6, 9, 12, 15, 18];

/** What the board knows that belongs to a subject: where it lies, and what lies in it; worst first. */
export function belongings(board: Board, id: string): Belonging[] {
  const colon = id.indexOf(':');
  const [kind, code] = [id.slice(0, colon), id.slice(colon + 1)];
  const all = [...board.subjects.values()];
  switch (kind) {
    case 'point':
      return listed([
        ['place', placeOf(board, board.subjects.get(id)?.area ?? null)],
        ['posts', all.filter((one) => one.id === `post:point-${code}`)],
        ['signals', all.filter((one) => one.kind === 'signal' && one.id.endsWith(`@${code}`))],
      ]);
    case 'area':
      return inArea(board, all, code);
    case 'post': {
      const point = board.subjects.get(`point:${code.replace(/^point-/u, '')}`);
      return listed([['points', point === undefined ? [] : [point]]]);
    }
    case 'signal':
      return listed([['place', signalPlace(board, code)]]);
    case 'item':
      return listed([['items', all.filter((one) => one.kind === 'item' && one.id !== id && one.id.startsWith(`${id}@`))]]);
    default:
      return listed([['place', placeOf(board, board.subjects.get(id)?.area ?? null)]]);
  }
}

function inArea(board: Board, all: readonly Subject[], code: string): Belonging[] {
  const below = all.filter((one) => one.kind === 'area' && one.id !== `area:${code}` && codeOf(one).startsWith(code));
  const next = LEVELS.find((level) => level > code.length && below.some((one) => codeOf(one).length === level));
  return listed([
    ['place', placeOf(board, LEVELS.filter((level) => level < code.length).map((level) => code.slice(0, level)).filter((one) => board.subjects.has(`area:${one}`)).at(-1) ?? null)],
    ['areas', below.filter((one) => codeOf(one).length === next)],
    ['points', all.filter((one) => one.kind === 'point' && one.area?.startsWith(code) === true)],
    ['signals', all.filter((one) => one.kind === 'signal' && (one.figures.raised?.value ?? 0) > 0 && (one.area ?? afterAt(one)).startsWith(code))],
  ]);
}

function signalPlace(board: Board, code: string): Subject[] {
  const place = code.slice(code.indexOf('@') + 1);
  const found = board.subjects.get(/^\d+$/u.test(place) ? `area:${place}` : `point:${place}`);
  return found === undefined ? [] : [found];
}

/** The smallest area on the board that a code lies in. */
function placeOf(board: Board, code: string | null): Subject[] {
  for (let length = code?.length ?? 0; code !== null && length > 0; length--) {
    const area = board.subjects.get(`area:${code.slice(0, length)}`);
    if (area !== undefined) {
      return [area];
    }
  }
  return [];
}

function listed(groups: readonly (readonly [Belonging['title'], readonly Subject[]])[]): Belonging[] {
  return groups
    .filter(([, subjects]) => subjects.length > 0)
    .map(([title, subjects]) => {
      const sorted = [...subjects].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.id.localeCompare(b.id));
      return { title, subjects: sorted.slice(0, MOST_LISTED), leftOut: Math.max(0, sorted.length - MOST_LISTED) };
    });
}

function codeOf(subject: Subject): string {
  return subject.id.slice(subject.id.indexOf(':') + 1);
}

function afterAt(subject: Subject): string {
  return subject.id.slice(subject.id.indexOf('@') + 1);
}

/** The sources that a subject stands for: one of them, or all of a stream; worst first. */
export function sourcesOf(board: Board, id: string): Source[] {
  const named = /^(?:source:|devices:source\/)(\w+)\/(.*)$/u.exec(id);
  const stream = streamOf(id);
  const order = { unknown: 0, stale: 1, fresh: 2 } as const;
  return [...board.sources.values()]
    .filter((one) => one.stream === stream && (named === null || one.id === named[2]))
    .sort((a, b) => order[a.state] - order[b.state] || b.late - a.late || a.id.localeCompare(b.id));
}

/** The stream of `source:point/app` or `devices:stream/point`; null of any other subject. */
export function streamOf(id: string): Stream | null {
  const stream = /^(?:source:|devices:(?:source|stream|device)\/)(point|delivery|call|operations)(?:\/|$)/u.exec(id)?.[1];
  return (stream ?? null) as Stream | null;
}
