import type { Clock } from '../base/clock.ts';
import { UserError } from '../base/user-error.ts';
import { createDrafts, type Drafts } from '../storage/drafts.ts';
import { sinkKinds } from '../storage/index.ts';
import { createKeptViews, type KeptViews } from '../storage/kept-views.ts';
import { createSettings, type Settings } from '../storage/settings.ts';
import type { Sink, SinkPlatform } from '../storage/sink.ts';
import { createTutorials, type Tutorials } from '../storage/tutorials.ts';
import type { AnswersKept } from '../ui/answers-kept.ts';

/** Where this page keeps attempts and settings. */
export interface PageStorage {
  readonly sink: Sink;
  /** Undefined where the browser keeps nothing. */
  readonly settings: Settings | undefined;
  /** Undefined where the browser keeps nothing. */
  readonly views: KeptViews | undefined;
  /** Undefined where the browser keeps nothing. */
  readonly tutorials: Tutorials | undefined;
  /** Undefined where the browser keeps nothing. */
  readonly drafts: Drafts | undefined;
  readonly kept: AnswersKept;
}

/**
 * This browser's database; where the browser has none for us (private windows, blocked site data), this tab's
 * memory, with a file to take the answers away in. Rejects with a `UserError` where trying again can help.
 */
export async function openStorage(platform: SinkPlatform, clock: Clock): Promise<PageStorage> {
  try {
    const sink = await sinkKinds.get('indexed-db').open(platform);
    const { databaseName } = platform;
    const settings = createSettings(databaseName);
    const views = createKeptViews(databaseName, clock);
    const tutorials = createTutorials(databaseName);
    const drafts = createDrafts(databaseName);
    return { sink, settings, views, tutorials, drafts, kept: { durable: true } };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'storage/unavailable') throw error;
    const sink = await sinkKinds.get('download').open(platform);
    const kept = { durable: false, why: error.message, saveAsFile: () => sink.flush() } as const;
    const none = { settings: undefined, views: undefined, tutorials: undefined, drafts: undefined };
    return { sink, ...none, kept };
  }
}
