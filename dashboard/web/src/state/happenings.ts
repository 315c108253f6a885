import type { AttentionCard } from './attention-cards.ts';
import type { LocalName, StateName } from './board.ts';

/** Something that needed attention, from when it did until it no longer does. Instants are of the operation. */
export interface Happening {
  readonly id: string;
  readonly title: LocalName;
  readonly stream: 'point' | 'delivery' | 'call' | 'operations';
  /** The worst it was. */
  readonly state: StateName;
  /** Null where it was there already when the page first looked. */
  readonly raisedAt: number | null;
  /** Null while it lasts. */
  readonly clearedAt: number | null;
}

/** Something that needs attention now. */
export type Raised = Pick<Happening, 'id' | 'title' | 'stream' | 'state'>;

/** What came and went since an instant. */
export interface Since {
  readonly raised: number;
  readonly cleared: number;
}

interface Lasting {
  happening: Happening;
  /** When it was last there. */
  lastMillis: number;
}

/** What is gone for less than this and comes back was never gone. */
const GONE_MILLIS = 60_000;
const KEPT_MILLIS = 24 * 3_600_000;
const MOST = 500;

/** What came and what went, as the page saw it. */
export class HappeningLog {
  private readonly open = new Map<string, Lasting>();
  private past: readonly Happening[] = [];
  private looked = false;

  /** @param raised all that needs attention at this moment of the operation */
  observe(raised: readonly Raised[], nowMillis: number): void {
    for (const one of raised) {
      const known = this.open.get(one.id);
      const raisedAt = known === undefined ? (this.looked ? nowMillis : null) : known.happening.raisedAt;
      const state = known === undefined ? one.state : worse(known.happening.state, one.state);
      this.open.set(one.id, { happening: { ...one, state, raisedAt, clearedAt: null }, lastMillis: nowMillis });
    }
    for (const [id, { happening, lastMillis }] of this.open) {
      if (nowMillis - lastMillis >= GONE_MILLIS) {
        this.open.delete(id);
        this.past = [...this.past, { ...happening, clearedAt: lastMillis }].slice(-MOST);
      }
    }
    this.past = this.past.filter((one) => (one.clearedAt ?? nowMillis) > nowMillis - KEPT_MILLIS);
    this.looked = true;
  }

  /** What went last, the latest first. */
  cleared(most: number): Happening[] {
    return [...this.past].sort((a, b) => (b.clearedAt ?? 0) - (a.clearedAt ?? 0)).slice(0, most);
  }

  since(millis: number): Since {
    return {
      raised: this.all().filter((one) => one.raisedAt !== null && one.raisedAt >= millis).length,
      cleared: this.past.filter((one) => (one.clearedAt ?? 0) >= millis).length,
    };
  }

  /** Those of which it is known when they began, from an instant on. */
  begun(fromMillis: number): Happening[] {
    return this.all().filter((one) => one.raisedAt !== null && one.raisedAt >= fromMillis);
  }

  /** In the form that {@link restore} reads. */
  store(): string {
    return JSON.stringify({ open: [...this.open.values()], past: this.past });
  }

  restore(text: string): void {
    const { open, past } = JSON.parse(text) as { open: Lasting[]; past: Happening[] };
    for (const lasting of open) {
      this.open.set(lasting.happening.id, lasting);
    }
    this.past = past;
    this.looked = true;
  }

  private all(): Happening[] {
    return [...this.past, ...[...this.open.values()].map((lasting) => lasting.happening)];
  }
}

const WORSE: readonly StateName[] = ['critical', 'attention', 'stale', 'unknown'];

function worse(a: StateName, b: StateName): StateName {
  return WORSE.find((state) => state === a || state === b) ?? a;
}

/** Of each card what it is about; points that fell silent share a card and are told by their number alone. */
export function raisedOf(cards: readonly AttentionCard[], words: (card: AttentionCard) => LocalName): Raised[] {
  return cards.flatMap((card): Raised[] => {
    const title = words(card);
    switch (card.kind) {
      case 'item':
        return [{ id: card.item.alert?.id ?? card.item.subject?.id ?? '', title, stream: 'point', state: card.state }];
      case 'signal':
        return [{ id: card.signal.subject.id, title, stream: 'call', state: card.state }];
      case 'trouble':
        return [{ id: `${card.trouble.stream}/${card.trouble.problem}`, title, stream: card.trouble.stream, state: card.state }];
      case 'group':
        return [{ id: `points/${card.group.state}`, title, stream: 'point', state: card.state }];
      case 'cluster':
      case 'rest':
        return [];
    }
  });
}
