import type { CaseCache } from './case-cache.ts';

interface KeepingTools {
  /** Address of the page's folder. */
  readonly scope: string;
  readonly cases: CaseCache;
  readonly fetch: (url: string) => Promise<Response>;
}

/**
 * Keeps all of a bundled case that is not kept yet: also the answers, sealed, so that a question can be answered and explained
 * without a connection; the page itself asks for them at the first submission, as ever. What cannot be had now is
 * left for the next time.
 */
export async function keepCase(caseId: string, tools: KeepingTools): Promise<void> {
  const { scope, cases } = tools;
  const address = (path: string) => new URL(path, scope).href;
  const texts = ['index.json', `${caseId}/case.json`, `${caseId}/key.bin`, `${caseId}/scout.png`];
  for (const text of texts) await keepOne(address(`generated/cases/${text}`), tools);
  const found = await cases.find(address(`generated/cases/${caseId}/case.json`));
  const { series } = ((await found?.json()) ?? {}) as { series?: { url?: unknown } };
  if (typeof series?.url === 'string') await keepOne(address(series.url), tools);
}

async function keepOne(url: string, { cases, fetch }: KeepingTools): Promise<void> {
  if (await cases.find(url)) return;
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) await cases.keep(url, response);
}
