import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTES, type Theme } from '../../src/palette/palette.ts';
import { ROLES } from '../../src/palette/roles.ts';

const WEB = new URL('../../', import.meta.url).pathname;
const SHEET = readFileSync(`${WEB}src/style/palette.css`, 'utf8');
const LITERAL = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(|\b(?:white|black|gr[ae]y|silver|red|orange|yellow|green|blue|purple)\b(?=\s*[;,)'"])/gi;

function files(...endings: string[]): string[] {
  return readdirSync(`${WEB}src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !/palette[\\/](dark|light)\.ts$|palette\.css$/.test(file))
    .map((file) => `src/${file}`);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** The custom properties of a theme's block, under the names of the roles. */
function properties(theme: Theme): Map<string, string> {
  const block = new RegExp(`${theme === 'dark' ? '^:root,' : "^:root\\[data-theme='light'\\],"}[^{]*\\{([^}]*)\\}`, 'm').exec(SHEET)?.[1] ?? '';
  return new Map([...block.matchAll(/--([a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value.toUpperCase()]));
}

describe('colours', () => {
  it.each(['dark', 'light'] as const)('of the %s theme are the same in style sheets as elsewhere', (theme) => {
    const told = properties(theme);
    expect(told.size).toBeGreaterThan(20);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries([...told.keys()].map((name) => [name, PALETTES[theme][name as (typeof ROLES)[number]]])));
    expect([...told.keys()]).toEqual([...properties('dark').keys()]);
  });

  it('are written down nowhere else', () => {
    const sources = files('.ts', '.css').concat('index.html');
    expect(sources.length).toBeGreaterThan(150);
    const found = sources.flatMap((file) => (withoutComments(readFileSync(`${WEB}${file}`, 'utf8')).match(LITERAL) ?? []).map((literal) => `${file}: ${literal}`));
    expect(found).toEqual([]);
    expect("{ color: '#fff', b: 'rgba(1,2,3,0.4)' } white; #1c2d3e".match(LITERAL)).toEqual(['#fff', 'rgba(', 'white', '#1c2d3e']);
  });

  it('that style sheets ask for exist, and every one has a use', () => {
    const sheets = files('.css').map((file) => readFileSync(`${WEB}${file}`, 'utf8')).join('') + SHEET;
    const asked = new Set([...sheets.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name));
    const kebab = (role: string) => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    // A sheet may name lengths of its own; that colours have one place is tested above.
    const told = new Set([...sheets.matchAll(/--([a-z-]+):/g)].map(([, name]) => name));
    expect([...asked].filter((name) => !told.has(name))).toEqual([]);
    const code = files('.ts').filter((file) => !file.endsWith('roles.ts')).map((file) => readFileSync(`${WEB}${file}`, 'utf8')).join('');
    expect(ROLES.filter((role) => !asked.has(kebab(role)) && !new RegExp(`PALETTE\\.${role}\\b|'${role}'`).test(code))).toEqual([]);
  });
});
