import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the licences of what is shipped with the page beside it, as they ask for. */
export function licenses(): Plugin {
  return {
    name: 'licenses',
    apply: 'build',
    generateBundle() {
      const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
      const source = Object.keys(dependencies).map((name) => `${name}\n\n${licenseOf(`node_modules/${name}`)}`);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: source.join(`\n\n${'-'.repeat(72)}\n\n`) });
    },
  };
}

function licenseOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  if (file === undefined) {
    throw new Error(`${folder} has no licence to ship`);
  }
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
}
