import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, vsix } from './paths.ts';
import { scenes } from './scenes.ts';
import { scratchFolder } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import { Workbench, themes } from './workbench.ts';
import type { Theme } from './workbench.ts';

const usage = `Usage: npm run screenshots -- [SCENE…] [--out DIR] [--theme NAME]…

  --out DIR      where the pictures go (default: .vscode-test/screenshots), as SCENE-THEME.png, or SCENE.png for one theme
  --theme NAME   ${Object.keys(themes).join(', ')} (default: all)
Scenes: ${scenes.map((scene) => scene.name).join(', ')}`;

/** Takes the README's pictures: opens the samples once for each theme and plays the scenes in it, one after the other. */
async function main(args: readonly string[]): Promise<number> {
  const options = {
    out: { type: 'string' },
    theme: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const chosenThemes = values.theme ?? Object.keys(themes);
  const chosen = positionals.length > 0 ? scenes.filter((scene) => positionals.includes(scene.name)) : scenes;
  if (values.help || !chosenThemes.every((name) => name in themes) || chosen.length < positionals.length) {
    console.error(usage);
    return 2;
  }
  if (!existsSync(vsix)) {
    console.error(`there is no ${vsix}: npm run package makes it`);
    return 1;
  }
  const out =
    values.out === undefined
      ? join(root, '.vscode-test', 'screenshots')
      : resolve(process.env['INIT_CWD'] ?? '.', values.out);
  const drafts = draftsFolder();
  const windows = (chosenThemes as Theme[]).flatMap((theme) =>
    ([join(root, 'samples'), drafts.path] as const).map((folder) => {
      const here = folder === drafts.path ? 'drafts' : 'samples';
      return { theme, folder, scenes: chosen.filter((scene) => (scene.folder ?? 'samples') === here) };
    }),
  );
  for (const { theme, folder, scenes: played } of windows) {
    if (played.length === 0) continue;
    const workbench = await Workbench.open(folder, { theme });
    try {
      for (const scene of played) {
        await scene.play(workbench);
        const path = join(out, `${scene.name}${chosenThemes.length > 1 ? `-${theme}` : ''}.png`);
        await workbench.screenshot(path);
        console.log(path);
      }
    } catch (error) {
      const path = join(out, `failed-${theme}.png`);
      await workbench.screenshot(path);
      console.error(`${(error as Error).message}\nsee ${path}`);
      return 1;
    } finally {
      await workbench.close();
    }
  }
  return 0;
}

/** The samples with drafts that cite in other styles than they do. */
function draftsFolder(): Scratch {
  const scratch = scratchFolder('drafts');
  for (const folder of [join(root, 'samples'), join(root, 'test', 'host', 'drafts')])
    cpSync(folder, scratch.path, { recursive: true });
  cpSync(join(root, 'test/fixtures/files/pdf/pdflatex-columns.pdf'), join(scratch.path, 'columns.pdf'));
  return scratch;
}

process.exitCode = await main(process.argv.slice(2));
