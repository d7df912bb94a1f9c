import { quantile } from '../../../src/research/statistics/quantile.ts';
import type { Figure } from '../figure.ts';

/** How long requests of one kind took. */
export class Latencies {
  readonly #ms: number[] = [];

  async of<T>(request: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const reply = await request();
    this.#ms.push(performance.now() - start);
    return reply;
  }

  get count(): number {
    return this.#ms.length;
  }

  /** Median and 99th centile. */
  figures(name: string): Figure[] {
    return [
      { name: `${name}, p50`, value: quantile(this.#ms, 0.5), unit: 'ms' },
      { name: `${name}, p99`, value: quantile(this.#ms, 0.99), unit: 'ms' },
    ];
  }
}
