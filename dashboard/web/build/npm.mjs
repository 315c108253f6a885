// What Maven runs of this module: `node build/npm.mjs install|check|test`.
// Each step is left out when nothing it depends on has changed since it last succeeded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LOCK = ['package.json', 'package-lock.json'];
const SOURCES = [...LOCK, 'src', 'dev', 'test', 'index.html', 'tsconfig.json', 'eslint.config.js', 'vite.config.ts', 'build'];

function filesOf(path) {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = statSync(path).isDirectory() ? filesOf(path).sort() : [path];
    for (const file of files) {
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function unlessUnchanged(marker, digest, step) {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) {
    return;
  }
  step();
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, digest);
}

function run(command, ...parameters) {
  const done = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error(`failed: ${command} ${parameters.join(' ')}`);
    process.exit(done.status ?? 1);
  }
}

const node = (path, ...parameters) => run(process.execPath, `node_modules/${path}`, ...parameters);

const steps = {
  install: () =>
    unlessUnchanged('node_modules/.installed', digestOf(LOCK), () =>
      run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'),
    ),
  check: () =>
    unlessUnchanged('target/web.checked', digestOf(SOURCES), () => {
      node('eslint/bin/eslint.js', '.');
      node('typescript-7/bin/tsc', '--noEmit');
      node('vite/bin/vite.js', 'build', '--logLevel', 'warn');
    }),
  test: () => node('vitest/vitest.mjs', 'run'),
};

const step = steps[process.argv[2]];
if (step === undefined) {
  console.error(`usage: node build/npm.mjs ${Object.keys(steps).join('|')}`);
  process.exit(2);
}
step();
