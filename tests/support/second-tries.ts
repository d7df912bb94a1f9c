import type { Reporter, TestModule } from 'vitest/node';

/** Names, after a run, every test that passed only when it was tried again: each is a fault, of it or of the product. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules)
      for (const test of module.children.allTests('passed'))
        if (test.diagnostic()?.flaky)
          process.stdout.write(
            `! passed only at the second try: ${module.relativeModuleId} > ${test.fullName}\n`,
          );
  }
}
