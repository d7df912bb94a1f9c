import type { ErrorContext } from './user-error.ts';

/** Diagnostic log. Entries never hold patient identifiers or file contents. */
export interface Log {
  info(event: string, context?: ErrorContext): void;
  warn(event: string, context?: ErrorContext): void;
}

/** The one place that may write to the console. */
export const consoleLog: Log = {
  // biome-ignore lint/suspicious/noConsole: this is the logger
  info: (event, context = {}) => console.info(event, context),
  // biome-ignore lint/suspicious/noConsole: this is the logger
  warn: (event, context = {}) => console.warn(event, context),
};

export const silentLog: Log = { info() {}, warn() {} };
