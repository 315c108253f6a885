/** A frame or an answer that does not keep the contract. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Date.parse alone takes nearly anything for a date. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u;

export type Json = Readonly<Record<string, unknown>>;

/** Reads one JSON object field by field, and says which field is wrong. */
export class Fields {
  constructor(
    private readonly json: Json,
    private readonly name: string | number,
    private readonly parent: Fields | null = null,
  ) {}

  static of(value: unknown, name: string | number, parent: Fields | null = null): Fields {
    const fields = new Fields(value as Json, name, parent);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ContractError(`${fields.path()}: not an object`);
    }
    return fields;
  }

  keys(): string[] {
    return Object.keys(this.json);
  }

  text(key: string): string {
    const value = this.json[key];
    return typeof value === 'string' ? value : this.refuse(key, 'text');
  }

  textOrNull(key: string): string | null {
    return this.absent(key) ? null : this.text(key);
  }

  /** A text or a number, as text. */
  scalar(key: string): string {
    const value = this.json[key];
    return typeof value === 'number' ? String(value) : this.text(key);
  }

  number(key: string): number {
    const value = this.json[key];
    return typeof value === 'number' ? value : this.refuse(key, 'a number');
  }

  numberOrNull(key: string): number | null {
    return this.absent(key) ? null : this.number(key);
  }

  /** 0 where it is left out. */
  count(key: string): number {
    return this.numberOrNull(key) ?? 0;
  }

  flag(key: string): boolean {
    return this.json[key] === true;
  }

  instant(key: string): number | null {
    const text = this.textOrNull(key);
    if (text === null) {
      return null;
    }
    const millis = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(millis) ? this.refuse(key, 'an instant') : millis;
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T {
    const text = this.text(key);
    return values.find((value) => value === text) ?? this.refuse(key, `one of ${values.join(', ')}`);
  }

  object(key: string): Fields {
    return Fields.of(this.json[key], key, this);
  }

  /** The objects of a list; empty where it is left out. */
  list<T>(key: string, read: (fields: Fields) => T): T[] {
    if (this.absent(key)) {
      return [];
    }
    const value = this.json[key];
    if (!Array.isArray(value)) {
      return this.refuse(key, 'a list');
    }
    const list = new Fields(this.json, key, this);
    return value.map((item: unknown, index) => read(Fields.of(item, index, list)));
  }

  texts(key: string): string[] {
    const value = this.json[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** A list of numbers in which null is a gap. */
  numbersOrGaps(key: string): (number | null)[] {
    const value = this.json[key];
    if (!Array.isArray(value)) {
      return this.refuse(key, 'a list');
    }
    return value.map((item: unknown) => (typeof item === 'number' ? item : null));
  }

  /** A list of words of a choice in which null is a gap. */
  choicesOrGaps<T extends string>(key: string, values: readonly T[]): (T | null)[] {
    const list = this.json[key];
    if (!Array.isArray(list)) {
      return this.refuse(key, 'a list');
    }
    return list.map((item: unknown) => values.find((value) => value === item) ?? null);
  }

  /** The members of an object by name; empty where it is left out. */
  record<T>(key: string, read: (fields: Fields, name: string) => T): Record<string, T> {
    if (this.absent(key)) {
      return {};
    }
    const inner = this.object(key);
    const members: Record<string, T> = {};
    for (const name of inner.keys()) {
      members[name] = read(inner, name);
    }
    return members;
  }

  private absent(key: string): boolean {
    return this.json[key] === undefined || this.json[key] === null;
  }

  /** Put together only when something is wrong: a board has tens of thousands of objects. */
  private path(): string {
    const step = typeof this.name === 'number' ? `[${this.name}]` : `.${this.name}`;
    return this.parent === null ? String(this.name) : this.parent.path() + step;
  }

  private refuse(key: string, expected: string): never {
    throw new ContractError(`${this.path()}.${key}: not ${expected}`);
  }
}
