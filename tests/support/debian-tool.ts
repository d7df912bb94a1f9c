import { existsSync } from 'node:fs';

const folders = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];

/** Something that a Debian package brings and a test needs: its path, or why the test is skipped. */
export interface DebianTool {
  readonly path: string | undefined;
  /** The title of a test, with what is missing where something is. */
  readonly title: (title: string) => string;
}

/**
 * Looks for a program, or a file by its whole path, on this machine. Its absence skips a test with a title that
 * says what to install; in CI, which installs it, it is a failure.
 */
export function debianTool(program: string, debianPackage: string): DebianTool {
  const candidates = program.startsWith('/') ? [program] : folders.map((folder) => `${folder}/${program}`);
  const path = candidates.find((candidate) => existsSync(candidate));
  if (!path && process.env.CI) throw new Error(`${program} is missing: apt-get install ${debianPackage}`);
  const missing = `skipped: needs ${program}, apt-get install ${debianPackage}`;
  return { path, title: (title) => (path ? title : `${title} (${missing})`) };
}
