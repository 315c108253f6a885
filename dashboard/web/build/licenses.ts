import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the dependencies bring along without shipping its licence in their own. */
const WITHIN = ['fflate'];

/** Puts the licences of what is shipped with the page beside it, as they ask for. */
export function licenses(): Plugin {
  return {
    name: 'licenses',
    apply: 'build',
    generateBundle() {
      const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
      const source = [...Object.keys(dependencies), ...WITHIN].map((name) => `${name}\n\n${licenseOf(name)}`);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: source.join(`\n\n${'-'.repeat(72)}\n\n`) });
    },
  };
}

function licenseOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  // Some packages leave the file of their repository out.
  const kept = `build/licenses/${name}.txt`;
  if (file === undefined && !existsSync(kept)) {
    throw new Error(`${folder} has no licence to ship`);
  }
  return readFileSync(file === undefined ? kept : `${folder}/${file}`, 'utf8').trim();
}
