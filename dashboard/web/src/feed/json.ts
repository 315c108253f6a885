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
    private readonly path: string,
  ) {}

  static of(value: unknown, path: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ContractError(`${path}: not an object`);
    }
    return new Fields(value as Json, path);
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
    return Fields.of(this.json[key], `${this.path}.${key}`);
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
    return value.map((item: unknown, index) => read(Fields.of(item, `${this.path}.${key}[${index}]`)));
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

  /** The members of an object by name; empty where it is left out. */
  record<T>(key: string, read: (fields: Fields, name: string) => T): Record<string, T> {
    if (this.absent(key)) {
      return {};
    }
    const inner = this.object(key);
    return Object.fromEntries(inner.keys().map((name) => [name, read(inner, name)]));
  }

  private absent(key: string): boolean {
    return this.json[key] === undefined || this.json[key] === null;
  }

  private refuse(key: string, expected: string): never {
    throw new ContractError(`${this.path}.${key}: not ${expected}`);
  }
}
