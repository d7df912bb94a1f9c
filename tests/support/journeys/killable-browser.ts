import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumLaunch } from '../chromium.ts';

/** A browser that keeps its profile in a folder and can die like one that lost its power. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to all its processes: no unload handler, no flush, no goodbye. */
  kill(): Promise<void>;
}

/** Starts the tests' Chromium on a profile folder and waits until it can be driven. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const { executablePath, args } = chromiumLaunch();
  const child = spawn(
    executablePath ?? chromium.executablePath(),
    [...args, '--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    // A process group of its own, so that one signal reaches renderers and GPU process too.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = async () => {
    const gone = once(child, 'exit');
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
  };
  try {
    const address = await devToolsAddress(child.stderr.setEncoding('utf8'));
    const browser = await chromium.connectOverCDP(address);
    return { context: browser.contexts()[0]!, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function devToolsAddress(output: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
    if (address) return address;
  }
  throw new Error(`Chromium ended: ${text}`);
}
